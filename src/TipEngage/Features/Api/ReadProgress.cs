using TipEngage.Access.Callers;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Register;

namespace TipEngage.Features.Api;

/// <summary>How far an item is; version 0 where nothing is recorded that the caller may see, but for coordinators that of what was taken back.</summary>
internal static class ReadProgress
{
    public static async Task<IResult> HandleAsync(string id, string? plan, HttpContext http, PlanCatalog catalog, AsOfClock clock, TipRegister register)
    {
        if (ApiPlan.Find(catalog, clock, plan) is not { } found || found.Find(id) is not { } item)
            return ApiProblem.NotFound;

        var view = await register.ReadSurelyAsync(found.Key, Caller.Of(http).Role, http.RequestAborted);
        var entry = view.NowOf(EntryKey.Progress(found.Key, item.Id));
        return Preconditions.Ok(http, Preconditions.Tag(entry.Version), Statement.Of(entry, view.Role));
    }
}
