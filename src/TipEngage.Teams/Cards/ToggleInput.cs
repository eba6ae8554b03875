namespace TipEngage.Teams.Cards;

/// <summary>A tick; arrives as <c>"true"</c> or <c>"false"</c>. When it is required it must be on.</summary>
/// <param name="Title">What the tick says.</param>
public sealed record ToggleInput(string Title) : CardInput
{
    /// <summary><c>"true"</c> or <c>"false"</c>; off by default.</summary>
    public string? Value { get; init; }

    /// <summary>Whether a long title goes on in a new line; true by default here.</summary>
    public bool Wrap { get; init; } = true;
}
