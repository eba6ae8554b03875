using System.Text.Json.Serialization;

namespace TipEngage.Teams.Activities;

/// <summary>A member of a conversation, from the members calls of the connector.</summary>
public sealed record TeamsChannelAccount : ChannelAccount
{
    /// <summary>Entra object id as the members lists spell it.</summary>
    public string? ObjectId { get; init; }

    /// <summary>First name.</summary>
    public string? GivenName { get; init; }

    /// <summary>Last name.</summary>
    public string? Surname { get; init; }

    /// <summary>E-mail address; missing for guests and anonymous people.</summary>
    public string? Email { get; init; }

    /// <summary>Sign-in name; contains <c>#EXT#</c> for a guest.</summary>
    public string? UserPrincipalName { get; init; }

    /// <summary><c>user</c>, <c>guest</c> or <c>anonymous</c>.</summary>
    public string? UserRole { get; init; }

    /// <summary>Entra object id, whichever way it was spelled.</summary>
    [JsonIgnore]
    public string? EntraObjectId => AadObjectId ?? ObjectId;
}
