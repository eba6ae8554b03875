namespace TipEngage.Teams.Activities;

/// <summary>The app was added, removed or upgraded. Comes beside a <see cref="ConversationUpdateActivity"/>.</summary>
public sealed record InstallationUpdateActivity : Activity
{
    /// <summary>Makes an empty one.</summary>
    public InstallationUpdateActivity() => Type = ActivityTypes.InstallationUpdate;

    /// <summary><c>add</c>, <c>remove</c>, <c>add-upgrade</c> or <c>remove-upgrade</c>, compared ignoring case.</summary>
    public string? Action { get; init; }

    /// <summary>Whether the bot is in the conversation from now on.</summary>
    public bool Adds => Action?.StartsWith("add", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>Whether the bot is no longer in the conversation.</summary>
    public bool Removes => Action?.StartsWith("remove", StringComparison.OrdinalIgnoreCase) is true;
}
