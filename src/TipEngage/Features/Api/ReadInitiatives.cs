using TipEngage.Access.Callers;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Register;

namespace TipEngage.Features.Api;

/// <summary>Initiatives of members, which are no items of the plan; what is declined is for coordinators.</summary>
internal static class ReadInitiatives
{
    public static async Task<IResult> HandleAsync(string? plan, HttpContext http, PlanCatalog catalog, AsOfClock clock, TipRegister register)
    {
        if (ApiPlan.Find(catalog, clock, plan) is not { } found)
            return ApiProblem.NotFound;

        var view = await register.ReadSurelyAsync(found.Key, Caller.Of(http).Role, http.RequestAborted);
        return Preconditions.Ok(http, ApiTag.Of(view, clock), view.Initiatives.Select(entry => Statement.Of(entry, view.Role)).ToArray());
    }
}
