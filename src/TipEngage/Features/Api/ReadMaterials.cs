using TipEngage.Access.Callers;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Register;

namespace TipEngage.Features.Api;

/// <summary>The materials that the plan names and those that are recorded.</summary>
internal static class ReadMaterials
{
    public static async Task<IResult> HandleAsync(string? plan, HttpContext http, PlanCatalog catalog, AsOfClock clock, TipRegister register)
    {
        if (ApiPlan.Find(catalog, clock, plan) is not { } found)
            return ApiProblem.NotFound;

        var view = await register.ReadSurelyAsync(found.Key, Caller.Of(http).Role, http.RequestAborted);
        var recorded = view.All(RegisterKind.Material).ToDictionary(entry => entry.Key.Subject, StringComparer.Ordinal);
        var named = found.Materials.Select(one => new Material(one.Id, one.DisplayName, one.Kind, one.Aliases, one.ItemIds, Said(recorded.GetValueOrDefault(one.Id))));
        var others = recorded.Values.Where(entry => found.Materials.All(one => one.Id != entry.Key.Subject))
            .Select(entry => new Material(entry.Key.Subject, entry.Value(RegisterFields.Name), entry.Value(RegisterFields.Kind), [], [], Said(entry)));
        return Preconditions.Ok(http, ApiTag.Of(view, clock), named.Concat(others).ToArray());

        Statement? Said(RegisterEntry? entry) => entry is null ? null : Statement.Of(entry, view.Role);
    }

    /// <summary>A material as it is sent.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Kind">Its kind.</param>
    /// <param name="Aliases">Further names that the plan gives it.</param>
    /// <param name="ItemIds">Items that name it.</param>
    /// <param name="Statement">What is recorded of it; null for nothing.</param>
    internal sealed record Material(string Id, string? Name, string? Kind, IReadOnlyList<string> Aliases, IReadOnlyList<string> ItemIds, Statement? Statement);
}
