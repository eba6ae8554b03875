namespace TipEngage.Teams.Routing;

/// <summary>An activity that was accepted but not completed.</summary>
/// <param name="Key">Identifies the activity.</param>
/// <param name="Body">The activity's UTF-8 JSON.</param>
public sealed record PendingActivity(ActivityKey Key, ReadOnlyMemory<byte> Body);
