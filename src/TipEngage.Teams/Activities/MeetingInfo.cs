namespace TipEngage.Teams.Activities;

/// <summary>A meeting.</summary>
/// <param name="Id">Its opaque id.</param>
public sealed record MeetingInfo(string? Id);
