using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Register;

/// <summary>Says that something is recorded, and offers to take it back.</summary>
internal static class RecordedCard
{
    public static AdaptiveCard Create(PlanView view, string said, RegisterChange change) => view.Card(
        [
            CardText.Heading(said),
            .. ChangeWords.Subject(view.Plan, change.Key) is { } subject ? [CardText.Plain(subject) with { Weight = TextWeight.Bolder }] : Array.Empty<CardElement>(),
            .. change.Fields.Select(field => CardText.Plain(ChangeWords.Line(field))),
            CardText.Subtle(Strings.Recorded_Undo),
        ],
        CardText.Lines([said, .. change.Fields.Select(ChangeWords.Line)]),
        [UndoChange.Button(change.ChangeId, change.Key.Plan)]);

    /// <summary>The same above an item's card.</summary>
    public static Container Note(string said, RegisterChange change) => new(
    [
        CardText.Plain(said) with { Weight = TextWeight.Bolder },
        .. change.Fields.Select(field => CardText.Plain(ChangeWords.Line(field)) with { Spacing = CardSpacing.None, Size = TextSize.Small }),
        CardText.Subtle(Strings.Recorded_Undo),
        new ActionSet([UndoChange.Button(change.ChangeId, change.Key.Plan)]),
    ])
    { Style = ContainerStyle.Good, Bleed = true };
}
