namespace TipEngage.Data;

/// <summary>Somebody who is told what changes: a person, or a thread of a chat or channel.</summary>
internal sealed class Follower
{
    public required string TenantId { get; init; }

    /// <summary>Entra object id of a person, else the id in the channel; id of a conversation, with its thread.</summary>
    public required string FollowerId { get; init; }

    /// <summary><c>person</c> or <c>conversation</c>.</summary>
    public required string Kind { get; set; }

    /// <summary>Id of the person in the channel, by which a chat with them is opened; null for a conversation.</summary>
    public string? MemberId { get; set; }

    /// <summary>Where the connector was when the follower was last heard of.</summary>
    public required string ServiceUrl { get; set; }

    /// <summary>BCP 47 name of the language in which it was last asked to follow.</summary>
    public required string Language { get; set; }

    /// <summary>No message before then: an hour after the last one, or when a failed one is tried again.</summary>
    public required DateTimeOffset NotBefore { get; set; }

    /// <summary>How often in a row a message failed.</summary>
    public required int Attempts { get; set; }

    /// <summary>Made by the process that prepares a message, so that no other sends one; null for none.</summary>
    public Guid? Claim { get; set; }

    /// <summary>After then the claim is void, because its process died.</summary>
    public required DateTimeOffset ClaimedUntil { get; set; }
}
