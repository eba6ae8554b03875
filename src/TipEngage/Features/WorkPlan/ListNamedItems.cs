using TipEngage.Features.WorkPlan.Answers;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Screens;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.WorkPlan;

/// <summary>Lists the items that a sentence named by their ids.</summary>
internal sealed class ListNamedItems(PlanCatalog catalog, AsOfClock clock) : ICommand
{
    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = PlanView.Of(catalog, clock);
        var list = ItemList.Asked([.. arguments.Split(' ').Select(view.Plan.Find).OfType<PlanItem>()]);
        return Task.FromResult(Reply.Card(ItemListCard.Create(view, list).ToAttachment(), list.Summary));
    }
}
