using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Register;

/// <summary>Says that something is recorded, and offers to take it back.</summary>
internal static class RecordedCard
{
    private const int MostUndoButtons = 4;

    public static AdaptiveCard Create(PlanView view, string said, IReadOnlyList<RegisterChange> changes, IReadOnlyList<string> but) => view.Card(
        [CardText.Heading(said), .. Lines(view, changes).Select(CardText.Plain), .. NotDone(but), CardText.Subtle(Until(changes))],
        CardText.Lines([said, .. Lines(view, changes), .. but]),
        Undo(view, changes));

    /// <summary>The same above an item's card.</summary>
    /// <param name="view">The plan.</param>
    /// <param name="said">What was done.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="but">What was not done and why.</param>
    public static Container Note(PlanView view, string said, IReadOnlyList<RegisterChange> changes, IReadOnlyList<string> but) => new(
    [
        CardText.Plain(said) with { Weight = TextWeight.Bolder },
        .. Lines(view, changes).Select(line => CardText.Plain(line) with { Spacing = CardSpacing.None, Size = TextSize.Small }),
        .. NotDone(but),
        CardText.Subtle(Until(changes)),
        new ActionSet(Undo(view, changes)),
    ])
    { Style = ContainerStyle.Good, Bleed = true };

    /// <summary>Until when the first of them can be taken back, by the reader's clock.</summary>
    private static string Until(IReadOnlyList<RegisterChange> changes) => Sentence.Of(Strings.Recorded_Undo, Dates.TimeOf(changes.Min(change => change.At) + TipRegister.UndoLimit));

    private static IEnumerable<string> Lines(PlanView view, IReadOnlyList<RegisterChange> changes) => changes.SelectMany(change => change.Fields.Select(field =>
        ChangeWords.Subject(view.Plan, change.Key) is { } subject ? $"{subject} · {ChangeWords.Line(field)}" : ChangeWords.Line(field)));

    private static IEnumerable<TextBlock> NotDone(IReadOnlyList<string> but) => but.Select(sentence => CardText.Plain(sentence) with { Weight = TextWeight.Bolder });

    /// <summary>One button for all where there are several, and one for each of the first, named by its subject.</summary>
    private static IReadOnlyList<CardAction> Undo(PlanView view, IReadOnlyList<RegisterChange> changes) =>
    [
        .. changes.Count > 1 ? [UndoTogether.Button(view.Plan.Key, changes)] : Array.Empty<CardAction>(),
        .. changes.Take(MostUndoButtons).Select(change =>
            UndoChange.Button(change.ChangeId, change.Key.Plan, changes.Count > 1 ? ChangeWords.Subject(view.Plan, change.Key) : null)),
    ];
}
