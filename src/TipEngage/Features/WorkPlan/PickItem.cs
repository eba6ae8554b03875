using System.Text.Json;
using Microsoft.Extensions.Options;
using TipEngage.Features.WorkPlan.Answers;
using TipEngage.Features.WorkPlan.Catalog;
using TipEngage.Resources;
using TipEngage.Teams.Routing;
using TipEngage.Teams.Routing.Invokes;

namespace TipEngage.Features.WorkPlan;

/// <summary>Gives the card of a search result that was picked.</summary>
internal sealed class PickItem(PlanCatalog catalog, AsOfClock clock, IOptions<LinkOptions> links) : IInvoke<JsonElement, MessagingExtensionAnswer>
{
    public Task<MessagingExtensionAnswer?> HandleAsync(Turn turn, JsonElement value, CancellationToken cancellationToken)
    {
        var view = PlanView.Of(catalog, clock);
        var picked = value.ValueKind is JsonValueKind.Object
            && value.TryGetProperty(OfferItems.PickedItem, out var id)
            && id.ValueKind is JsonValueKind.String
            && view.Plan.Find(id.GetString()!) is { } item ? item : null;
        return Task.FromResult<MessagingExtensionAnswer?>(picked is null
            ? MessagingExtensionAnswer.Say(Strings.Item_Gone)
            : OfferItems.Answer([OfferItems.Result(view, picked, links.Value)]));
    }
}
