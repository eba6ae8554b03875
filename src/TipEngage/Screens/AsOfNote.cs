using TipEngage.Plans;
using TipEngage.Resources;
using TipEngage.Teams.Cards;

namespace TipEngage.Screens;

/// <summary>Says on every answer as of when it is given, while the date is fixed.</summary>
internal sealed class AsOfNote(AsOfClock clock)
{
    /// <summary>The sentence; null while answers are given as of today.</summary>
    public string? Line => LineOf(clock.Today, clock.IsFixed);

    /// <summary>Puts the sentence under words of ours.</summary>
    public string Under(string text) => Line is { } line ? $"{text}\n\n{line}" : text;

    /// <summary>The sentence as the last line of a card.</summary>
    public IEnumerable<CardElement> Elements => Line is { } line
        ? [new TextBlock(line) { IsSubtle = true, Size = TextSize.Small, Spacing = CardSpacing.Medium }]
        : [];

    public static string? LineOf(DateOnly day, bool isFixed) => isFixed ? Sentence.Of(Strings.Plan_AsOf, Dates.Day(day)) : null;
}
