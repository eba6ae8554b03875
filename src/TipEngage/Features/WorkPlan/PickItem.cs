using System.Text.Json;
using Microsoft.Extensions.Options;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Routing;
using TipEngage.Teams.Routing.Invokes;

namespace TipEngage.Features.WorkPlan;

/// <summary>Gives the card of a result that was picked in a list of before, when previews had a tap that named their item.</summary>
internal sealed class PickItem(PlanViews views, IOptions<PublicUrlOptions> links) : IInvoke<JsonElement, MessagingExtensionAnswer>
{
    private const string PickedItem = "item";

    public async Task<MessagingExtensionAnswer?> HandleAsync(Turn turn, JsonElement value, CancellationToken cancellationToken)
    {
        var view = await views.PublicAsync(cancellationToken);
        var picked = value.ValueKind is JsonValueKind.Object
            && value.TryGetProperty(PickedItem, out var id)
            && id.ValueKind is JsonValueKind.String
            && view.Plan.Find(id.GetString()!) is { } item ? item : null;
        return picked is null
            ? MessagingExtensionAnswer.Say(Strings.Item_Gone)
            : OfferItems.Answer([OfferItems.Result(view, picked, links.Value)]);
    }
}
