using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Register;

/// <summary>Tells who was overtaken what the other changed, and offers to look again.</summary>
internal static class OvertakenCard
{
    public static AdaptiveCard Create(PlanView view, PlanItem? item, ChangeOutcome.Overtaken overtaken) => view.Card(
        [
            CardText.Wrong(Strings.Overtaken_Title),
            .. item is null ? Array.Empty<CardElement>() : [CardText.Subtle(ItemWords.Title(item)) with { Id = Marks.Of(item) }],
            .. overtaken.Since.SelectMany(change => HistoryCard.Change(view, change)),
            CardText.Plain(Strings.Overtaken_LookAgain) with { Spacing = CardSpacing.Medium },
        ],
        CardText.Lines([Strings.Overtaken_Title, .. overtaken.Since.SelectMany(change => change.Fields).Select(ChangeWords.Line), Strings.Overtaken_LookAgain]),
        [
            .. LookAgain(view.Plan, item, overtaken.Now.Key) is { } again ? [again] : Array.Empty<CardAction>(),
            .. item is null ? Array.Empty<CardAction>() : [FormCard.BackTo(view.Plan, item)],
        ]);

    private static ExecuteAction? LookAgain(Plan plan, PlanItem? item, EntryKey key) => key.Kind switch
    {
        RegisterKind.Progress => item is null ? null : EditProgress.Button(plan, item.Id, Strings.Button_LookAgain),
        RegisterKind.Assignment => item is null ? null : AssignParties.Button(plan, item.Id, Strings.Button_LookAgain),
        RegisterKind.Translation => RecordTranslation.Button(plan, key.First, key.Second, Strings.Button_LookAgain),
        RegisterKind.Event => RecordEvent.Button(plan, key.Subject, Strings.Button_LookAgain),
        RegisterKind.Material => RecordMaterial.Button(plan, key.Subject, Strings.Button_LookAgain),
        RegisterKind.Initiative => ListInitiatives.Button(plan),
        _ => null,
    };
}
