using TipEngage.Access.Callers;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Register;

namespace TipEngage.Features.Api;

/// <summary>Items of the plan, word for word, and what is recorded of each.</summary>
internal static class ReadItems
{
    public static async Task<IResult> AllAsync(string? plan, HttpContext http, PlanCatalog catalog, AsOfClock clock, TipRegister register)
    {
        if (ApiPlan.Find(catalog, clock, plan) is not { } found)
            return ApiProblem.NotFound;

        var view = await register.ReadSurelyAsync(found.Key, Caller.Of(http).Role, http.RequestAborted);
        return Preconditions.Ok(http, ApiTag.Of(view, clock), found.Items.Select(item => ItemView.Of(found, item, view)).ToArray());
    }

    public static async Task<IResult> OneAsync(string id, string? plan, HttpContext http, PlanCatalog catalog, AsOfClock clock, TipRegister register)
    {
        if (ApiPlan.Find(catalog, clock, plan) is not { } found || found.Find(id) is not { } item)
            return ApiProblem.NotFound;

        var view = await register.ReadSurelyAsync(found.Key, Caller.Of(http).Role, http.RequestAborted);
        return Preconditions.Ok(http, ApiTag.Of(view, clock), ItemView.Of(found, item, view));
    }
}
