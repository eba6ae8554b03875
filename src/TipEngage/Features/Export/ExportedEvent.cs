namespace TipEngage.Features.Export;

/// <summary>An event: what the plan says of it, then what is recorded.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="PlanSays">The plan's words about it, verbatim; null for one that the plan does not name.</param>
/// <param name="Items">Items that name it.</param>
/// <param name="Start">First day, as recorded.</param>
/// <param name="End">Last day, as recorded.</param>
/// <param name="Place">As recorded.</param>
/// <param name="Zone">Time zone, as recorded.</param>
/// <param name="Status"><c>planned</c> or <c>confirmed</c>, and <c>past</c> once it is over; null where nothing is recorded.</param>
/// <param name="Source">As recorded.</param>
/// <param name="RecordedBy">Who recorded it; only for readers who may know.</param>
/// <param name="RecordedOn">Day in UTC.</param>
/// <param name="Tlp">How far what is recorded may be shared; null where nothing is.</param>
internal sealed record ExportedEvent(
    string Id, string Name, string? PlanSays, IReadOnlyList<string> Items, string? Start, string? End, string? Place, string? Zone, string? Status, string? Source,
    string? RecordedBy, string? RecordedOn, string? Tlp);
