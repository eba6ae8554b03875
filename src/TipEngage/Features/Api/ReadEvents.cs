using System.Globalization;
using TipEngage.Access.Callers;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Screens;

namespace TipEngage.Features.Api;

/// <summary>The events that the plan names and those that are recorded.</summary>
internal static class ReadEvents
{
    public static async Task<IResult> HandleAsync(string? plan, HttpContext http, PlanCatalog catalog, AsOfClock clock, TipRegister register)
    {
        if (ApiPlan.Find(catalog, clock, plan) is not { } found)
            return ApiProblem.NotFound;

        var view = await register.ReadSurelyAsync(found.Key, Caller.Of(http).Role, http.RequestAborted);
        var recorded = view.All(RegisterKind.Event).ToDictionary(entry => entry.Key.Subject, StringComparer.Ordinal);
        var named = found.Events.Select(one => new Event(one.Id, one.Name, one.Quote, one.ItemIds, Said(recorded.GetValueOrDefault(one.Id)), IsPast(recorded.GetValueOrDefault(one.Id))));
        var others = recorded.Values.Where(entry => found.Events.All(one => one.Id != entry.Key.Subject))
            .Select(entry => new Event(entry.Key.Subject, entry.Value(RegisterFields.Name), null, [], Said(entry), IsPast(entry)));
        Event[] events = [.. named, .. others];

        // Days end at another hour where an event takes place.
        return Preconditions.Ok(http, ApiTag.Of(view, clock, string.Create(CultureInfo.InvariantCulture, $".{events.Count(one => one.IsPast)}")), events);

        Statement? Said(RegisterEntry? entry) => entry is null ? null : Statement.Of(entry, view.Role);

        bool IsPast(RegisterEntry? entry) => entry is not null && RegisterEvents.IsPast(entry, clock.Today, clock.Now);
    }

    /// <summary>An event as it is sent.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Quote">The plan's words about it; null for one that the plan does not name.</param>
    /// <param name="ItemIds">Items that name it.</param>
    /// <param name="Statement">What is recorded of it; null for nothing.</param>
    /// <param name="IsPast">Whether its recorded days are over.</param>
    internal sealed record Event(string Id, string? Name, string? Quote, IReadOnlyList<string> ItemIds, Statement? Statement, bool IsPast);
}
