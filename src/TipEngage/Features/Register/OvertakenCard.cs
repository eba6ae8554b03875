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
        item is null ? [] : overtaken.Now.Key.Kind is RegisterKind.Progress
            ? [EditProgress.Button(view.Plan, item.Id, Strings.Button_LookAgain), FormCard.BackTo(view.Plan, item)]
            : [FormCard.BackTo(view.Plan, item)]);
}
