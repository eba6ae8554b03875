using System.Text.Json;
using TipEngage.Features.WorkPlan.Answers;
using TipEngage.Features.WorkPlan.Catalog;
using TipEngage.Resources;
using TipEngage.Teams.Routing;
using TipEngage.Teams.Routing.Invokes;

namespace TipEngage.Features.WorkPlan;

/// <summary>Gives the card of a search result that was picked.</summary>
internal sealed class PickItem(PlanCatalog catalog, AsOfClock clock) : IInvoke<JsonElement, MessagingExtensionAnswer>
{
    public Task<MessagingExtensionAnswer?> HandleAsync(Turn turn, JsonElement value, CancellationToken cancellationToken)
    {
        var view = PlanView.Of(catalog, clock);
        var picked = value.ValueKind is JsonValueKind.Object
            && value.TryGetProperty("item", out var id)
            && id.ValueKind is JsonValueKind.String
            && view.Plan.Find(id.GetString()!) is { } item ? item : null;
        return Task.FromResult<MessagingExtensionAnswer?>(picked is null
            ? MessagingExtensionAnswer.Say(Strings.Item_Gone)
            : OfferItems.Answer([OfferItems.Result(view, picked)]));
    }
}
