using TipEngage.Teams.Cards;

namespace TipEngage.Teams.Routing.Invokes;

/// <summary>Choices for what was typed; 15 are shown.</summary>
/// <param name="Value">The choices.</param>
public sealed record ChoiceAnswer(ChoiceResults Value)
{
    /// <summary>Always <c>application/vnd.microsoft.search.searchResponse</c>.</summary>
    public string Type { get; } = "application/vnd.microsoft.search.searchResponse";

    /// <summary>Makes an answer.</summary>
    /// <param name="choices">The choices, best first.</param>
    public static ChoiceAnswer Of(IReadOnlyList<Choice> choices) => new(new ChoiceResults(choices));
}

/// <summary>The choices of a <see cref="ChoiceAnswer"/>.</summary>
/// <param name="Results">Best first.</param>
public sealed record ChoiceResults(IReadOnlyList<Choice> Results);
