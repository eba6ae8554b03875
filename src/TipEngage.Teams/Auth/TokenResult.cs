using System.Diagnostics.CodeAnalysis;

namespace TipEngage.Teams.Auth;

/// <summary>The judgement on an <c>Authorization</c> header: a channel, or the reason why not.</summary>
public readonly record struct TokenResult
{
    private TokenResult(AuthenticatedChannel? channel, Refusal reason)
    {
        Channel = channel;
        Reason = reason;
    }

    /// <summary>Whether the token is valid.</summary>
    [MemberNotNullWhen(true, nameof(Channel))]
    public bool IsAccepted => Channel is not null;

    /// <summary>What the token proves; null when it was refused.</summary>
    public AuthenticatedChannel? Channel { get; }

    /// <summary>Why the token was refused; without meaning when <see cref="IsAccepted"/>.</summary>
    public Refusal Reason { get; }

    /// <summary>A valid token.</summary>
    /// <param name="channel">What the token proves.</param>
    public static TokenResult Accepted(AuthenticatedChannel channel) => new(channel, default);

    /// <summary>A refused token.</summary>
    /// <param name="reason">Why.</param>
    public static TokenResult Refused(Refusal reason) => new(null, reason);
}
