namespace TipEngage.Teams.Activities;

/// <summary>A tenant.</summary>
/// <param name="Id">Its GUID.</param>
public sealed record TenantInfo(string? Id);
