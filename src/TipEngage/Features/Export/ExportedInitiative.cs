namespace TipEngage.Features.Export;

/// <summary>An initiative of a member, which is no item of the plan.</summary>
/// <param name="Number">Such as <c>M1</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">What it is; null where nothing is said.</param>
/// <param name="RolePoint">The point of the group's role that it serves, verbatim; null for none.</param>
/// <param name="State"><c>proposed</c>, <c>accepted</c> or <c>declined</c>.</param>
/// <param name="RecordedBy">Who recorded it last; only for readers who may know.</param>
/// <param name="RecordedOn">Day in UTC.</param>
/// <param name="Tlp">How far it may be shared.</param>
internal sealed record ExportedInitiative(
    string Number, string? Title, string? Text, string? RolePoint, string State, string? RecordedBy, string? RecordedOn, string Tlp);
