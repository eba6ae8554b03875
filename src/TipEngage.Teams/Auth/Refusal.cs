namespace TipEngage.Teams.Auth;

/// <summary>Why a request of the channel was refused.</summary>
/// <remarks>
/// Answer 401 for a fault of the token itself, 403 where <see cref="RefusalExtensions.IsForbidden"/> says that a valid token may
/// not do this, and 503 for <see cref="KeysUnavailable"/>, with an empty body each. Source:
/// <see href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication"/>.
/// </remarks>
public enum Refusal
{
    /// <summary>The request has no <c>Authorization</c> header.</summary>
    MissingHeader,

    /// <summary>The header is not <c>Bearer</c>, one space and a signed JSON Web Token of at most 16,384 characters with a <c>kid</c>.</summary>
    Malformed,

    /// <summary>The <c>iss</c> claim is not the channel's; tokens that Entra issues (emulator, skills, other bots) end here.</summary>
    UnknownIssuer,

    /// <summary>The <c>aud</c> claim is not exactly the bot's app id.</summary>
    WrongAudience,

    /// <summary>The token is not signed with RS256, or the channel's metadata does not list RS256.</summary>
    WrongAlgorithm,

    /// <summary>The token has no <c>exp</c> claim.</summary>
    MissingExpiry,

    /// <summary>The <c>exp</c> claim is 5 minutes or more in the past.</summary>
    Expired,

    /// <summary>The <c>nbf</c> claim is more than 5 minutes in the future.</summary>
    NotYetValid,

    /// <summary>The <c>kid</c> names no key that the channel publishes.</summary>
    UnknownKey,

    /// <summary>The signature does not fit the key that <c>kid</c> names.</summary>
    BadSignature,

    /// <summary>The channel's keys were never loaded, so no token can be judged.</summary>
    KeysUnavailable,

    /// <summary>The token has no <c>serviceurl</c> claim, or the activity's <c>serviceUrl</c> is another.</summary>
    ServiceUrlMismatch,

    /// <summary>The activity's <c>channelId</c> is not <c>msteams</c>.</summary>
    ChannelNotAllowed,

    /// <summary>The key that signed the token is not endorsed for the activity's channel.</summary>
    NotEndorsed,

    /// <summary>The activity names no tenant, or one that is not allowed.</summary>
    TenantNotAllowed,

    /// <summary>Without an app id: the caller or the activity's <c>serviceUrl</c> is not on this machine.</summary>
    NotLoopback,
}
