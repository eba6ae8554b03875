namespace TipEngage.Teams.Cards;

/// <summary>A paragraph; a subset of Markdown works (bold, italic, lists, links).</summary>
/// <param name="Text">Markdown; escape what is no Markdown.</param>
public sealed record TextBlock(string Text) : CardElement
{
    /// <summary>Size; the host's usual by default.</summary>
    public TextSize? Size { get; init; }

    /// <summary>Weight; the host's usual by default.</summary>
    public TextWeight? Weight { get; init; }

    /// <summary>Colour; the usual by default.</summary>
    public TextColor? Color { get; init; }

    /// <summary>Whether it stands back; false by default.</summary>
    public bool? IsSubtle { get; init; }

    /// <summary>Whether long text goes on in a new line; true by default here, although false in the schema.</summary>
    public bool Wrap { get; init; } = true;

    /// <summary>Most lines shown; all by default.</summary>
    public int? MaxLines { get; init; }

    /// <summary>What it is, for screen readers; plain text by default.</summary>
    public TextStyle? Style { get; init; }
}
