using TipEngage.Access;
using TipEngage.Access.Callers;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Register;

namespace TipEngage.Features.Api;

/// <summary>What was changed about an item, the latest first, in pages: the next one is before the last position of this.</summary>
internal static class ReadHistory
{
    private const int Usual = 50;
    private const int Most = 200;

    public static async Task<IResult> HandleAsync(
        string id, string? plan, long? before, int? most, HttpContext http, PlanCatalog catalog, AsOfClock clock, TipRegister register)
    {
        if (ApiPlan.Find(catalog, clock, plan) is not { } found || found.Find(id) is not { } item)
            return ApiProblem.NotFound;

        var caller = Caller.Of(http);
        var view = await register.ReadSurelyAsync(found.Key, caller.Role, http.RequestAborted);
        var changes = await register.HistoryAsync(found.Key, caller.Role, new([item.Id], Most: Math.Clamp(most ?? Usual, 1, Most), Before: before), http.RequestAborted);
        var tag = ApiTag.Of(view, clock, $".{before}.{most}");
        return Preconditions.Ok(http, tag, changes.Select(change => Change.Of(change, caller.Role)).ToArray());
    }

    /// <summary>A change as it is sent.</summary>
    internal sealed record Change(
        Guid ChangeId, long Position, string Kind, string Subject, int Version, DateTimeOffset At, string? By, IReadOnlyList<FieldChange> Fields, Guid? Undoes)
    {
        public static Change Of(RegisterChange change, Role reader) => new(
            change.ChangeId, change.Position, change.Key.Kind.ToString(), change.Key.Subject, change.Version, change.At,
            RegisterView.NamesPeople(reader) ? change.ByName : null, change.Fields, change.Undoes);
    }
}
