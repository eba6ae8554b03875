using TipEngage.Features.WorkPlan.Answers;
using TipEngage.Features.WorkPlan.Catalog;
using TipEngage.Resources;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Understanding;

namespace TipEngage.Features.WorkPlan;

/// <summary>Shows one item, word for word.</summary>
internal sealed class ShowItem(PlanCatalog catalog, AsOfClock clock, ItemCards cards) : ICommand, ICardAction<ShowItem.Data>
{
    /// <summary>A button that shows an item.</summary>
    public static ExecuteAction Button(string itemId) => ExecuteAction.For(Sentence.Of(Strings.Button_Item, itemId), new Data(itemId));

    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) => Task.FromResult(
        arguments.Split(' ') is [var id, Commands.Who] ? Show(id, ItemCard.WhoSummary) : Show(arguments, ItemCard.Summary));

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => Task.FromResult(Show(data.Item ?? "", ItemCard.Summary));

    private Reply Show(string id, Func<PlanItem, string> summary)
    {
        var view = PlanView.Of(catalog, clock);
        return view.Plan.Find(id) is { } item
            ? Reply.Card(cards.Get(view, item), summary(item))
            : Reply.Card(ChoiceCard.Create(view, Strings.Item_Gone, []).ToAttachment(), Strings.Item_Gone);
    }

    /// <summary>Data of the button.</summary>
    internal sealed record Data(string? Item) : ICardActionData
    {
        public static string Verb => "workplan.item";

        public static bool IsQuestion => true;
    }
}
