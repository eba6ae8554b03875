using TipEngage.Features.WorkPlan.Answers;
using TipEngage.Features.WorkPlan.Catalog;
using TipEngage.Resources;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.WorkPlan;

/// <summary>Finds the items that words of a question are about.</summary>
internal sealed class SearchPlan(PlanCatalog catalog, AsOfClock clock, ItemCards cards) : ICommand
{
    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = PlanView.Of(catalog, clock);
        return Task.FromResult(view.Plan.Search(arguments) switch
        {
            [] => Reply.Card(ChoiceCard.Create(view, Strings.Search_NothingFound, []).ToAttachment(), Strings.Search_NothingFound),
            [var only] => Reply.Card(cards.Get(view, only), ItemCard.Summary(only)),
            var items => Listed(view, ItemList.Found(items)),
        });
    }

    private static Reply Listed(PlanView view, ItemList list) => Reply.Card(ItemListCard.Create(view, list).ToAttachment(), list.Summary);
}
