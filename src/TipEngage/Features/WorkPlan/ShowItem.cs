using TipEngage.Features.WorkPlan.Answers;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Understanding;

namespace TipEngage.Features.WorkPlan;

/// <summary>Shows one item, word for word.</summary>
internal sealed class ShowItem(PlanCatalog catalog, AsOfClock clock, ItemCards cards) : ICommand, ICardAction<ShowItem.Data>
{
    /// <summary>A button that shows an item of a plan, whichever plan is the current one by then.</summary>
    public static ExecuteAction Button(Plan plan, string itemId) =>
        CardLanguage.Button(Sentence.Of(Strings.Button_Item, itemId), new Data(itemId, plan.Key));

    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) => Task.FromResult(
        arguments.Split(' ') is [var id, Commands.Who] ? Show(null, id, ItemCard.WhoSummary) : Show(null, arguments, ItemCard.Summary));

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        Task.FromResult(Show(data.Plan, data.Item ?? "", ItemCard.Summary));

    private Reply Show(string? plan, string id, Func<PlanItem, string> summary) =>
        PlanView.Of(catalog, clock, plan) is { } view && view.Plan.Find(id) is { } item
            ? Reply.Card(cards.Get(view, item), summary(item))
            : Reply.Card(ChoiceCard.Create(PlanView.Of(catalog, clock), Strings.Item_Gone, []).ToAttachment(), Strings.Item_Gone);

    /// <summary>Data of the button; the current plan where none is named, as on cards of before.</summary>
    internal sealed record Data(string? Item, string? Plan = null) : ICardActionData
    {
        public static string Verb => "workplan.item";

        public static bool IsQuestion => true;
    }
}
