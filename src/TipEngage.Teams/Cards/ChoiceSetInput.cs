using System.Text.Json.Serialization;

namespace TipEngage.Teams.Cards;

/// <summary>A choice; several choices arrive joined by commas, so no value may hold one.</summary>
/// <param name="Choices">What can be chosen.</param>
public sealed record ChoiceSetInput(IReadOnlyList<Choice> Choices) : CardInput
{
    /// <summary>Value that is chosen at first.</summary>
    public string? Value { get; init; }

    /// <summary>What it says while nothing is chosen.</summary>
    public string? Placeholder { get; init; }

    /// <summary><c>compact</c>, <c>expanded</c> or <c>filtered</c>; <c>compact</c> by default.</summary>
    public string? Style { get; init; }

    /// <summary>Whether several can be chosen; false by default.</summary>
    public bool? IsMultiSelect { get; init; }

    /// <summary>Whether long choices go on in a new line; true by default here.</summary>
    public bool Wrap { get; init; } = true;

    /// <summary>Asks the bot for choices while the person types.</summary>
    [JsonPropertyName("choices.data")]
    public DataQuery? Query { get; init; }
}
