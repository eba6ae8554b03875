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
    [InlineData(401, null, "Failed", DeliveryReasons.Refused)]
    [InlineData(403, null, "Barred", DeliveryReasons.Blocked)]
    [InlineData(403, ConnectorErrorCodes.BotNotInConversationRoster, "Gone", DeliveryReasons.Removed)]
    [InlineData(403, ConnectorErrorCodes.InvalidBotApiHost, "Elsewhere", DeliveryReasons.Busy)]
    [InlineData(404, ConnectorErrorCodes.ConversationNotFound, "Gone", DeliveryReasons.Removed)]
    [InlineData(404, ConnectorErrorCodes.BotNotInConversationRoster, "Gone", DeliveryReasons.Removed)]
    [InlineData(404, ConnectorErrorCodes.ActivityNotFound, "Failed", DeliveryReasons.Refused)]
    [InlineData(404, null, "Failed", DeliveryReasons.Refused)]
    [InlineData(412, null, "Later", DeliveryReasons.Busy)]
    [InlineData(429, null, "Later", DeliveryReasons.Throttled)]
    [InlineData(500, null, "Failed", DeliveryReasons.Refused)]
    [InlineData(502, null, "Later", DeliveryReasons.Busy)]
    [InlineData(503, null, "Later", DeliveryReasons.Busy)]
    [InlineData(504, null, "Later", DeliveryReasons.Busy)]
    public void A_failure_is_later_or_the_end_by_whether_it_may_have_arrived(int? status, string? code, string outcome, string reason)
    {
        var met = DigestOutcome.Of(new ConnectorException("send", (HttpStatusCode?)status, code), new("https://smba.trafficmanager.net/apac/"));

        (met.GetType().Name, met.Reason).ShouldBe((outcome, reason));
    }

    [Fact]
    public void Where_the_other_host_is_the_wrong_one_too_it_failed() =>
        DigestOutcome.Of(new ConnectorException("send", HttpStatusCode.Forbidden, ConnectorErrorCodes.InvalidBotApiHost), ConnectorClient.GccServiceUrl)
            .ShouldBe(new DigestOutcome.Failed(DeliveryReasons.Refused));
}
