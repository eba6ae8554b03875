namespace TipEngage.Teams.Activities;

/// <summary>A person or a bot, as Teams names them.</summary>
public record ChannelAccount
{
    /// <summary><c>29:…</c> for a person, a different one for each bot; <c>28:{appId}</c> for a bot.</summary>
    public string? Id { get; init; }

    /// <summary>Display name; people can change it, so it proves nothing.</summary>
    public string? Name { get; init; }

    /// <summary>Entra object id, the stable identity; missing for anonymous people and some guests.</summary>
    public string? AadObjectId { get; init; }

    /// <summary><c>user</c>, <c>bot</c> or <c>skill</c>.</summary>
    public string? Role { get; init; }

    /// <summary>The account's home tenant.</summary>
    public string? TenantId { get; init; }

    /// <summary>On a recipient: the message is seen by this account only, and so must the answer be.</summary>
    public bool? IsTargeted { get; init; }
}
