using System.Net;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Teams.Connector;

namespace TipEngage.Tests.Features.Digests;

/// <summary>What is sent again is only what surely did not arrive and may arrive later.</summary>
public sealed class DigestOutcomeTests
{
    [Theory]
    [InlineData(null, ConnectorErrorCodes.NotConnected, "Later", DeliveryReasons.NoConnection)]
    [InlineData(null, ConnectorErrorCodes.TimedOut, "Failed", DeliveryReasons.Unsure)]
    [InlineData(null, ConnectorErrorCodes.ConnectionLost, "Failed", DeliveryReasons.Unsure)]
    [InlineData(201, ConnectorErrorCodes.NoActivityId, "Failed", DeliveryReasons.NoId)]
    [InlineData(400, null, "Failed", DeliveryReasons.Refused)]
    [InlineData(401, null, "Later", DeliveryReasons.Busy)]
    [InlineData(403, null, "Barred", DeliveryReasons.Blocked)]
    [InlineData(404, null, "Gone", DeliveryReasons.Removed)]
    [InlineData(412, null, "Later", DeliveryReasons.Busy)]
    [InlineData(429, null, "Later", DeliveryReasons.Throttled)]
    [InlineData(500, null, "Failed", DeliveryReasons.Refused)]
    [InlineData(502, null, "Later", DeliveryReasons.Busy)]
    [InlineData(503, null, "Later", DeliveryReasons.Busy)]
    [InlineData(504, null, "Later", DeliveryReasons.Busy)]
    public void A_failure_is_later_or_the_end_by_whether_it_may_have_arrived(int? status, string? code, string outcome, string reason)
    {
        var met = DigestOutcome.Of(new ConnectorException("send", (HttpStatusCode?)status, code));

        (met.GetType().Name, met.Reason).ShouldBe((outcome, reason));
    }
}
