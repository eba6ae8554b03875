using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.WorkPlan;

/// <summary>Gives a reader their own view of an item's card, as it stands now; clients ask by themselves, so it only reads.</summary>
internal sealed class RefreshItem(PlanViews views, ItemCards cards, FollowedItems followed) : ICardAction<RefreshItem.Data>
{
    public static ExecuteAction Action(Plan plan, string itemId) => CardLanguage.Button(Strings.Button_Refresh, new Data(itemId, plan.Key));

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        await views.OfAsync(turn, data.Plan, cancellationToken) is { } view && view.Plan.Find(data.Item) is { } item
            ? Reply.Card(cards.Get(view with { Followed = await followed.OfAsync(turn, view.Plan.Key, item, cancellationToken) }, item), ItemCard.Summary(item))
            : Reply.Card((await views.OfAsync(turn, cancellationToken)).Card([CardText.Plain(Strings.Item_Gone)], Strings.Item_Gone).ToAttachment(), Strings.Item_Gone);

    /// <summary>Data of the refresh.</summary>
    internal sealed record Data(string Item, string Plan) : ICardActionData
    {
        public static string Verb => "workplan.refresh";

        public static bool IsQuestion => true;
    }
}
