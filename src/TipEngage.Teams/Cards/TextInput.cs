namespace TipEngage.Teams.Cards;

/// <summary>Text.</summary>
public sealed record TextInput : CardInput
{
    /// <summary>What it holds at first.</summary>
    public string? Value { get; init; }

    /// <summary>An example.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Whether it takes several lines; false by default.</summary>
    public bool? IsMultiline { get; init; }

    /// <summary>Most characters, UTF-16.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Pattern; not anchored, so write <c>^…$</c>.</summary>
    public string? Regex { get; init; }
}
