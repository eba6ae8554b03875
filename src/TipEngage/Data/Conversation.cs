namespace TipEngage.Data;

/// <summary>A conversation in which the bot is installed.</summary>
internal sealed class Conversation
{
    /// <summary>Id of the conversation, without <c>;messageid=</c>.</summary>
    public required string ConversationId { get; init; }

    public required string TenantId { get; set; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public required string Type { get; set; }

    public required string ServiceUrl { get; set; }

    public string? TeamId { get; set; }

    public string? ChannelId { get; set; }

    /// <summary>Entra object id of the other side of a personal chat.</summary>
    public string? UserAadObjectId { get; set; }

    /// <summary>BCP 47 name of the language that the client last showed.</summary>
    public string? Locale { get; set; }

    public required DateTimeOffset InstalledAt { get; set; }

    /// <summary>Id of the activity that claimed the welcome, so that it is said once.</summary>
    public string? WelcomedBy { get; set; }
}
