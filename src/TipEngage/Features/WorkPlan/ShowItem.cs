using TipEngage.Features.WorkPlan.Answers;
using TipEngage.Plans.Catalog;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Understanding;

namespace TipEngage.Features.WorkPlan;

/// <summary>Shows one item, word for word.</summary>
internal sealed class ShowItem(PlanViews views, ItemCards cards) : ICommand, ICardAction<ShowItem.Data>
{
    /// <summary>A button that shows an item of a plan, whichever plan is the current one by then.</summary>
    public static ExecuteAction Button(Plan plan, string itemId) =>
        CardLanguage.Button(Sentence.Of(Strings.Button_Item, itemId), new Data(itemId, plan.Key));

    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) => arguments.Split(' ') is [var id, Commands.Who]
        ? ShowAsync(turn, null, id, ItemCard.WhoSummary, cancellationToken)
        : ShowAsync(turn, null, arguments, ItemCard.Summary, cancellationToken);

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        ShowAsync(turn, data.Plan, data.Item ?? "", ItemCard.Summary, cancellationToken);

    private async Task<Reply> ShowAsync(Turn turn, string? plan, string id, Func<PlanItem, string> summary, CancellationToken cancellationToken) =>
        await views.OfAsync(turn, plan, cancellationToken) is { } view && view.Plan.Find(id) is { } item
            ? Reply.Card(cards.Get(view, item), summary(item))
            : Reply.Card(ChoiceCard.Create(await views.OfAsync(turn, cancellationToken), Strings.Item_Gone, []).ToAttachment(), Strings.Item_Gone);

    /// <summary>Data of the button; the current plan where none is named, as on cards of before.</summary>
    internal sealed record Data(string? Item, string? Plan = null) : ICardActionData
    {
        public static string Verb => "workplan.item";

        public static bool IsQuestion => true;
    }
}
