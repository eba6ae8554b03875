namespace TipEngage.Teams.Activities;

/// <summary>How a sent message notifies.</summary>
/// <param name="Alert">True: also in the activity feed. Personal messages notify anyway.</param>
public sealed record NotificationInfo(bool? Alert);
