using TipEngage.Features.WorkPlan.Answers;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Screens;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.WorkPlan;

/// <summary>Shows the items that words may have meant, and says that it is not sure.</summary>
internal sealed class ShowNearest(PlanCatalog catalog, AsOfClock clock) : ICommand
{
    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = PlanView.Of(catalog, clock);
        var list = ItemList.Nearest([.. arguments.Split(' ').Select(view.Plan.Find).OfType<PlanItem>()]);
        return Task.FromResult(Reply.Card(ItemListCard.Create(view, list).ToAttachment(), list.Summary));
    }
}
