using TipEngage.Plans.Catalog;
using TipEngage.Register;

namespace TipEngage.Features.Api;

/// <summary>An item as it is sent: what the plan says, and apart from it what is recorded.</summary>
/// <param name="Plan">Period of the plan.</param>
/// <param name="Id">Its number.</param>
/// <param name="ParentId">The item above it.</param>
/// <param name="Title">The plan's heading, or ours.</param>
/// <param name="TitleIsOurs">Whether the heading is ours.</param>
/// <param name="Action">The action, verbatim.</param>
/// <param name="StatusAsWritten">The plan's status, verbatim.</param>
/// <param name="FromYear">First of its years.</param>
/// <param name="ToYear">Last of its years.</param>
/// <param name="Theme">Key of its theme.</param>
/// <param name="Progress">What is recorded of how far it is; null for nothing.</param>
/// <param name="Assignments">Who works on it, as recorded.</param>
internal sealed record ItemView(
    string Plan, string Id, string? ParentId, string Title, bool TitleIsOurs, string Action, string StatusAsWritten, int FromYear, int ToYear, string Theme,
    Statement? Progress, IReadOnlyList<Statement> Assignments)
{
    public static ItemView Of(Plan plan, PlanItem item, RegisterView view) => new(
        plan.Key, item.Id, item.ParentId, item.ShortTitle, item.TitleIsOurs, item.Action.Plain, item.Status.AsWritten.Plain,
        item.EffectiveWindow.FromYear, item.EffectiveWindow.ToYear, item.Theme,
        view.Progress(item.Id) is { } progress ? Statement.Of(progress, view.Role) : null,
        [.. view.Of(RegisterKind.Assignment, item.Id).Select(entry => Statement.Of(entry, view.Role))]);
}
