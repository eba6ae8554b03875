using System.Net;
using TipEngage.Teams.Connector;

namespace TipEngage.Sending;

/// <summary>What became of a message that was sent.</summary>
internal abstract record Delivery
{
    /// <summary>What a failure of the connector means.</summary>
    public static Delivery Of(ConnectorException failure) => failure switch
    {
        { MayHaveArrived: true } => new Arrived(),
        { IsWrongHost: true } => new Later(failure.RetryAfter),
        { IsRemoved: true } => new Unreachable(IsGone: true),
        { Status: HttpStatusCode.Forbidden } => new Unreachable(),
        { IsMessageGone: true } or { Status: HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge } => new Refused(),
        _ => new Later(failure.RetryAfter),
    };

    /// <summary>It is there, or may be: sent again, it might show twice.</summary>
    internal sealed record Arrived : Delivery;

    /// <summary>Teams could not take it now.</summary>
    /// <param name="After">How long Teams asked to wait; null where it did not.</param>
    internal sealed record Later(TimeSpan? After) : Delivery;

    /// <summary>Nothing can be written there.</summary>
    /// <param name="IsGone">Whether the conversation has it no more, so that it is of no use to write there again.</param>
    internal sealed record Unreachable(bool IsGone = false) : Delivery;

    /// <summary>Teams will never take it.</summary>
    internal sealed record Refused : Delivery;
}
