using System.Net;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Connector;

namespace TipEngage.Teams.Tests.Connector;

public sealed class ConnectorErrorTests
{
    private const string Secret = "a sentence of a person";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(400, """{"error":{"code":"Bad Argument","message":"a sentence of a person"}}""", "Bad Argument")]
    [InlineData(403, """{"error":{"code":"BotNotInConversationRoster","message":"…","innerHttpError":{"statusCode":403,"body":{"code":"x"}}}}""", "BotNotInConversationRoster")]
    [InlineData(403, """{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\",\"details\":\"a sentence of a person\"}"}""", "MessageWritesBlocked")]
    [InlineData(403, """{"errorCode":209,"message":"a sentence of a person"}""", "209")]
    [InlineData(403, """{"errorCode":209,"message":"{broken"}""", "209")]
    [InlineData(401, """{"message":"Authorization has been denied for this request."}""", null)]
    [InlineData(413, """{"error":{"code":"MessageSizeTooBig"}}""", "MessageSizeTooBig")]
    [InlineData(400, """{"error":"a sentence of a person"}""", null)]
    [InlineData(400, """{"error":{"code":"<b>a sentence of a person</b>"}}""", null)]
    [InlineData(400, """{"error":{"code":{"deep":1}}}""", null)]
    [InlineData(400, """{"error":{"code":"\ud800"}}""", null)]
    [InlineData(400, "[1,2", null)]
    [InlineData(400, "", null)]
    [InlineData(500, "<html><body>a sentence of a person</body></html>", null)]
    [InlineData(302, "", null)]
    public async Task Every_form_of_error_gives_a_status_and_its_code_if_it_has_one(int status, string body, string? code)
    {
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams.Answers(status, body, ("MS-CV", "abc.1.2"), ("Location", "/elsewhere"));

        var failure = await Should.ThrowAsync<ConnectorException>(
            harness.Client.SendAsync(harness.Chat, new MessageActivity { Text = Secret }, Cancelled));

        ((int?)failure.Status).ShouldBe(status);
        failure.Code.ShouldBe(code);
        failure.CorrelationVector.ShouldBe("abc.1.2");
        failure.RetryAfter.ShouldBeNull();
        failure.ToString().ShouldNotContain(Secret);
        failure.Message.ShouldStartWith($"Send: {status} {(HttpStatusCode)status}{(code is null ? "." : $", {code}.")}");
        harness.Teams.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(403, "BotNotInConversationRoster", true)]
    [InlineData(403, "ConversationBlockedByUser", true)]
    [InlineData(403, "BotDisabledByAdmin", true)]
    [InlineData(403, "MessageWritesBlocked", true)]
    [InlineData(403, "messagewritesblocked", true)]
    [InlineData(404, "ConversationNotFound", true)]
    [InlineData(403, "NotEnoughPermissions", false)]
    [InlineData(403, null, false)]
    [InlineData(404, "ActivityNotFoundInConversation", false)]
    [InlineData(429, "ConversationNotFound", false)]
    [InlineData(null, "ConversationNotFound", false)]
    public void A_conversation_is_gone_until_its_people_act(int? status, string? code, bool gone) =>
        new ConnectorException("Send", (HttpStatusCode?)status, code).IsGone.ShouldBe(gone);

    [Fact]
    public void What_a_caller_can_act_on_is_told_apart()
    {
        new ConnectorException("Update", HttpStatusCode.NotFound, "ActivityNotFoundInConversation").IsMessageGone.ShouldBeTrue();
        new ConnectorException("Send", HttpStatusCode.Forbidden, "InvalidBotApiHost").IsWrongHost.ShouldBeTrue();
        new ConnectorException("Send", HttpStatusCode.TooManyRequests, null).IsThrottled.ShouldBeTrue();
        new ConnectorException("Send", HttpStatusCode.Forbidden, null).MayHaveArrived.ShouldBeFalse();
        new ConnectorException("Send", null, ConnectorErrorCodes.NotConnected).MayHaveArrived.ShouldBeFalse();
        new ConnectorException("Send", null, ConnectorErrorCodes.NotConnected).Message.ShouldBe("Send: no answer, NotConnected.");
    }

    [Fact]
    public async Task A_large_error_page_is_not_read_to_its_end()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams.Answers(400, new string('x', 300_000));

        var failure = await Should.ThrowAsync<ConnectorException>(harness.Client.DeleteAsync(harness.Chat, "1", Cancelled));

        failure.Code.ShouldBeNull();
    }
}
