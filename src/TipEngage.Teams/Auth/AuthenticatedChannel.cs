namespace TipEngage.Teams.Auth;

/// <summary>What a valid channel token proves about the request that carried it.</summary>
public sealed record AuthenticatedChannel
{
    /// <summary>The <c>serviceurl</c> claim as it was signed; null when the token has none.</summary>
    public required string? ServiceUrl { get; init; }

    /// <summary>The <c>endorsements</c> of the signing key: ids of the channels it may speak for, and names of compliance programmes.</summary>
    public required IReadOnlyList<string> Endorsements { get; init; }

    /// <summary>The <c>exp</c> claim, UTC.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The <c>aud</c> claim: the bot's app id.</summary>
    public required string AppId { get; init; }

    /// <summary>The <c>kid</c> header: id of the key that signed the token.</summary>
    public required string KeyId { get; init; }

    /// <summary>The <c>iss</c> claim.</summary>
    public required string Issuer { get; init; }
}
