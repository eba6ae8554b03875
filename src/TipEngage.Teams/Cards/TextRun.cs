using System.Text.Json.Serialization;

namespace TipEngage.Teams.Cards;

/// <summary>A run of a <see cref="RichTextBlock"/>.</summary>
/// <param name="Text">The text, as it is.</param>
public sealed record TextRun(string Text)
{
    /// <summary>Always <c>TextRun</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TextRun";

    /// <summary>Whether it is italic; false by default.</summary>
    public bool? Italic { get; init; }

    /// <summary>Size; the host's usual by default.</summary>
    public TextSize? Size { get; init; }

    /// <summary>Weight; the host's usual by default.</summary>
    public TextWeight? Weight { get; init; }

    /// <summary>Colour; the usual by default.</summary>
    public TextColor? Color { get; init; }

    /// <summary>Whether it stands back; false by default.</summary>
    public bool? IsSubtle { get; init; }
}
