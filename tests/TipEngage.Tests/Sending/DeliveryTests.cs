using System.Net;
using TipEngage.Sending;
using TipEngage.Teams.Connector;

namespace TipEngage.Tests.Sending;

/// <summary>What a failure of the connector means for a message that is sent once at most.</summary>
public sealed class DeliveryTests
{
    [Theory]
    [InlineData(429, "Throttled", "Later")]
    [InlineData(412, "PreconditionFailed", "Later")]
    [InlineData(500, "ServiceError", "Later")]
    [InlineData(503, null, "Later")]
    [InlineData(401, null, "Later")]
    [InlineData(403, "InvalidBotApiHost", "Later")]
    [InlineData(403, "BotNotInConversationRoster", "Unreachable")]
    [InlineData(403, "ForbiddenOperationException", "Unreachable")]
    [InlineData(403, null, "Unreachable")]
    [InlineData(404, "ConversationNotFound", "Unreachable")]
    [InlineData(404, "BotNotInConversationRoster", "Unreachable")]
    [InlineData(404, "ActivityNotFoundInConversation", "Refused")]
    [InlineData(404, "NotFound", "Later")]
    [InlineData(404, null, "Later")]
    [InlineData(400, "BadSyntax", "Refused")]
    [InlineData(413, "MessageSizeTooBig", "Refused")]
    [InlineData(null, "NotConnected", "Later")]
    [InlineData(null, "TimedOut", "Arrived")]
    [InlineData(null, "ConnectionLost", "Arrived")]
    [InlineData(201, "NoActivityId", "Arrived")]
    public void It_is_tried_again_where_it_did_not_arrive_and_may_do_so(int? status, string? code, string meaning) =>
        Delivery.Of(new ConnectorException("Send", (HttpStatusCode?)status, code)).GetType().Name.ShouldBe(meaning);

    [Theory]
    [InlineData(404, "ConversationNotFound", true)]
    [InlineData(403, "BotNotInConversationRoster", true)]
    [InlineData(403, "ForbiddenOperationException", true)]
    [InlineData(403, "MessageWritesBlocked", false)]
    [InlineData(403, null, false)]
    public void What_is_sent_there_ends_only_where_the_bot_is_no_more(int status, string? code, bool isGone) =>
        Delivery.Of(new ConnectorException("Send", (HttpStatusCode?)status, code)).ShouldBe(new Delivery.Unreachable(isGone));

    [Fact]
    public void The_wait_that_Teams_asks_for_is_known() =>
        Delivery.Of(new ConnectorException("Send", HttpStatusCode.TooManyRequests, null) { RetryAfter = TimeSpan.FromSeconds(7) })
            .ShouldBe(new Delivery.Later(TimeSpan.FromSeconds(7)));
}
