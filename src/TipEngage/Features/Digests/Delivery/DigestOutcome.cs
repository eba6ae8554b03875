using System.Net;
using TipEngage.Teams.Connector;

namespace TipEngage.Features.Digests.Delivery;

/// <summary>What became of a digest that was sent.</summary>
/// <param name="Reason">Why, as a code of <see cref="DeliveryReasons"/>.</param>
internal abstract record DigestOutcome(string? Reason)
{
    /// <summary>What a failure of the connector at an address means; a 401 came back with a new token too.</summary>
    public static DigestOutcome Of(ConnectorException failure, Uri serviceUrl) => failure switch
    {
        { MayHaveArrived: true, Code: ConnectorErrorCodes.NoActivityId } => new Failed(DeliveryReasons.NoId),
        { MayHaveArrived: true } => new Failed(DeliveryReasons.Unsure),
        { Status: null } => new Later(DeliveryReasons.NoConnection, failure.RetryAfter),
        { Status: HttpStatusCode.TooManyRequests } => new Later(DeliveryReasons.Throttled, failure.RetryAfter),
        { IsWrongHost: true } when serviceUrl.Host != ConnectorClient.GccServiceUrl.Host => new Elsewhere(ConnectorClient.GccServiceUrl),
        { IsWrongHost: true } => new Failed(DeliveryReasons.Refused),
        { Status: HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout } =>
            new Later(DeliveryReasons.Busy, failure.RetryAfter),
        { IsRemoved: true } => new Gone(DeliveryReasons.Removed),
        { Status: HttpStatusCode.Forbidden } => new Barred(DeliveryReasons.Blocked),
        _ => new Failed(DeliveryReasons.Refused),
    };

    /// <summary>It is there.</summary>
    /// <param name="ActivityId">Id of the message.</param>
    internal sealed record Sent(string ActivityId) : DigestOutcome((string?)null);

    /// <summary>Teams could not take it now.</summary>
    /// <param name="Why">Why.</param>
    /// <param name="After">How long Teams asked to wait; null where it did not.</param>
    internal sealed record Later(string Why, TimeSpan? After) : DigestOutcome(Why);

    /// <summary>Its tenant is served by another host, from now on.</summary>
    /// <param name="ServiceUrl">Where.</param>
    internal sealed record Elsewhere(Uri ServiceUrl) : DigestOutcome(DeliveryReasons.Busy);

    /// <summary>It did not arrive, or nobody knows: sent again, it might show twice.</summary>
    internal sealed record Failed(string Why) : DigestOutcome(Why);

    /// <summary>The conversation does not have the bot any more: its digest ends.</summary>
    internal sealed record Gone(string Why) : DigestOutcome(Why);

    /// <summary>Nobody may write there, as in a team that is archived: its digest is paused.</summary>
    internal sealed record Barred(string Why) : DigestOutcome(Why);
}
