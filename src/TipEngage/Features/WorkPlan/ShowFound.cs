using TipEngage.Features.WorkPlan.Answers;
using TipEngage.Plans.Catalog;
using TipEngage.Screens;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.WorkPlan;

/// <summary>Shows the items that a question is about.</summary>
internal sealed class ShowFound(PlanViews views, ItemCards cards) : ICommand
{
    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = await views.OfAsync(turn, cancellationToken);
        PlanItem[] items = [.. arguments.Split(' ').Select(view.Plan.Find).OfType<PlanItem>()];
        return items is [var only]
            ? Reply.Card(cards.Get(view, only), ItemCard.Summary(only))
            : Listed(view, ItemList.Found(items));
    }

    private static Reply Listed(PlanView view, ItemList list) => Reply.Card(ItemListCard.Create(view, list).ToAttachment(), list.Summary);
}
