using TipEngage.Features.WorkPlan.Answers;
using TipEngage.Plans.Catalog;
using TipEngage.Screens;
using TipEngage.Teams.Routing;
using TipEngage.Understanding;

namespace TipEngage.Features.WorkPlan;

/// <summary>Lists the items that a sentence named by their ids.</summary>
internal sealed class ListNamedItems(PlanViews views) : ICommand
{
    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = await views.OfAsync(turn, cancellationToken);
        PlanItem[] items = [.. arguments.Split(' ').Select(view.Plan.Find).OfType<PlanItem>()];
        var list = arguments.EndsWith($" {Commands.Who}", StringComparison.Ordinal) ? ItemList.Who(view, items) : ItemList.Asked(items);
        return Reply.Card(ItemListCard.Create(view, list).ToAttachment(), list.Summary);
    }
}
