using TipEngage.Access.Callers;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Register;

namespace TipEngage.Features.Api;

/// <summary>Every material of the plan, with the languages that something is recorded of.</summary>
internal static class ReadTranslations
{
    public static async Task<IResult> HandleAsync(string? plan, HttpContext http, PlanCatalog catalog, AsOfClock clock, TipRegister register)
    {
        if (ApiPlan.Find(catalog, clock, plan) is not { } found)
            return ApiProblem.NotFound;

        var view = await register.ReadSurelyAsync(found.Key, Caller.Of(http).Role, http.RequestAborted);
        var recorded = view.All(RegisterKind.Translation).ToLookup(entry => entry.Key.First, StringComparer.Ordinal);
        return Preconditions.Ok(http, ApiTag.Of(view, clock), found.Materials
            .Select(one => new Material(one.Id, one.DisplayName, [.. recorded[one.Id].Select(entry => new Translation(entry.Key.Second, Statement.Of(entry, view.Role)))]))
            .ToArray());
    }

    /// <summary>A material as it is sent.</summary>
    internal sealed record Material(string Id, string Name, IReadOnlyList<Translation> Translations);

    /// <summary>What is recorded of it in a language.</summary>
    internal sealed record Translation(string Language, Statement Statement);
}
