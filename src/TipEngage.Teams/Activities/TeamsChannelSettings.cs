namespace TipEngage.Teams.Activities;

/// <summary>What was chosen when the app was added to a team.</summary>
/// <param name="SelectedChannel">The channel in which the bot shall speak.</param>
public sealed record TeamsChannelSettings(ChannelInfo? SelectedChannel);
