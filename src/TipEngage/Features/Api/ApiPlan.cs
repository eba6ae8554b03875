using TipEngage.Plans;
using TipEngage.Plans.Catalog;

namespace TipEngage.Features.Api;

/// <summary>Finds the plan that a request names.</summary>
internal static class ApiPlan
{
    /// <returns>The current one where none is named; null where there is no such plan.</returns>
    public static Plan? Find(PlanCatalog catalog, AsOfClock clock, string? key) => key is null ? catalog.Current(clock.Today) : catalog.Find(key);
}
