namespace TipEngage.Data;

/// <summary>A channel of coordinators, in which each practice that is reviewed has its card.</summary>
internal sealed class ReviewChannel
{
    public required string TenantId { get; init; }

    public required string ConversationId { get; init; }

    /// <summary>Where the connector was when the channel was last heard of.</summary>
    public required string ServiceUrl { get; set; }

    /// <summary>Of a channel: its team; null of a group chat, and where it was not noted.</summary>
    public string? TeamId { get; set; }

    /// <summary>BCP 47 name of the language in which it was asked for.</summary>
    public required string Language { get; set; }

    public required DateTimeOffset Since { get; set; }
}
