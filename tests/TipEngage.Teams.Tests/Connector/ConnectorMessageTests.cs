using System.Text.Json;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Auth;
using TipEngage.Teams.Connector;

namespace TipEngage.Teams.Tests.Connector;

public sealed class ConnectorMessageTests
{
    private static readonly MessageActivity Hello = new() { Text = "Xin chào", TextFormat = "markdown" };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_posted_to_its_conversation_and_its_id_returned()
    {
        await using var harness = await ConnectorHarness.StartAsync();

        var id = await harness.Client.SendAsync(harness.Chat, Hello, Cancelled);

        id.ShouldBe("1700000000001");
        var request = harness.Teams.Requests.ShouldHaveSingleItem();
        request.Line.ShouldBe("POST /amer/v3/conversations/a%3A1abc/activities");
        request.Body.ShouldBe("""{"text":"Xin chào","textFormat":"markdown","type":"message"}""", StringCompareShould.IgnoreCase);
        request.Headers["Content-Type"].ShouldBe("application/json; charset=utf-8");
        request.Headers["User-Agent"].ShouldStartWith("TipEngage/1.");
        request.Headers.ShouldNotContainKey("traceparent");
        request.Headers.ShouldNotContainKey("Transfer-Encoding");
    }

    [Fact]
    public async Task A_thread_is_addressed_by_the_whole_conversation_id()
    {
        await using var harness = await ConnectorHarness.StartAsync();

        await harness.Client.SendAsync(harness.At(ConnectorHarness.Thread), Hello, Cancelled);

        harness.Teams.Requests.ShouldHaveSingleItem().Target
            .ShouldBe("/amer/v3/conversations/19%3Aabc_def%40thread.tacv2%3Bmessageid%3D1600000000000/activities");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("//")]
    public async Task One_slash_follows_the_base_address_however_it_ends(string end)
    {
        await using var harness = await ConnectorHarness.StartAsync();
        var serviceUrl = new Uri(harness.Teams.ServiceUrl.AbsoluteUri.TrimEnd('/') + end);

        await harness.Client.SendAsync(harness.Chat with { ServiceUrl = serviceUrl }, Hello, Cancelled);

        harness.Teams.Requests.ShouldHaveSingleItem().Target.ShouldBe("/amer/v3/conversations/a%3A1abc/activities");
    }

    [Fact]
    public async Task A_reply_names_what_it_answers_in_address_and_body()
    {
        await using var harness = await ConnectorHarness.StartAsync();

        await harness.Client.ReplyAsync(harness.Chat, "f:11-22", Hello, Cancelled);

        var request = harness.Teams.Requests.ShouldHaveSingleItem();
        request.Line.ShouldBe("POST /amer/v3/conversations/a%3A1abc/activities/f%3A11-22");
        Property(request, "replyToId").ShouldBe("f:11-22");
        Hello.ReplyToId.ShouldBeNull();
    }

    [Fact]
    public async Task An_update_puts_the_whole_message()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams.Answers(200, """{"id":"17"}""");

        await harness.Client.UpdateAsync(harness.Chat, "17", Hello, Cancelled);

        var request = harness.Teams.Requests.ShouldHaveSingleItem();
        request.Line.ShouldBe("PUT /amer/v3/conversations/a%3A1abc/activities/17");
        Property(request, "text").ShouldBe("Xin chào");
    }

    [Fact]
    public async Task A_deletion_has_no_body_and_needs_no_answer()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams.Answers(204);

        await harness.Client.DeleteAsync(harness.Chat, "17", Cancelled);

        var request = harness.Teams.Requests.ShouldHaveSingleItem();
        request.Line.ShouldBe("DELETE /amer/v3/conversations/a%3A1abc/activities/17");
        request.Body.ShouldBeEmpty();
    }

    [Fact]
    public async Task Typing_needs_no_id()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams.Answers(202);

        await harness.Client.SendAsync(harness.Chat, new TypingActivity(), Cancelled);

        harness.Teams.Requests.ShouldHaveSingleItem().Body.ShouldBe("""{"type":"typing"}""");
    }

    [Fact]
    public async Task A_targeted_message_names_its_recipient_and_nothing_else_about_them()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams.Answers(202, """{"id":"9"}""");
        var ada = new ChannelAccount { Id = "29:ada", Name = "Ada", AadObjectId = "0-0", Role = "user" };

        var id = await harness.Client.SendTargetedAsync(harness.At("19:x@thread.v2"), ada, Hello, Cancelled);

        id.ShouldBe("9");
        var request = harness.Teams.Requests.ShouldHaveSingleItem();
        request.Line.ShouldBe("POST /amer/v3/conversations/19%3Ax%40thread.v2/activities?isTargetedActivity=true");
        using var body = JsonDocument.Parse(request.Body);
        body.RootElement.GetProperty("recipient").GetRawText().ShouldBe("""{"id":"29:ada","name":"Ada"}""");
    }

    [Fact]
    public async Task A_targeted_message_is_updated_without_recipient_and_deleted_by_the_same_query()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        var message = Hello with { Recipient = new ChannelAccount { Id = "29:ada" } };

        await harness.Client.UpdateTargetedAsync(harness.Chat, "9", message, Cancelled);
        await harness.Client.DeleteTargetedAsync(harness.Chat, "9", Cancelled);

        harness.Teams.Requests.Select(request => request.Line).ShouldBe(
        [
            "PUT /amer/v3/conversations/a%3A1abc/activities/9?isTargetedActivity=true",
            "DELETE /amer/v3/conversations/a%3A1abc/activities/9?isTargetedActivity=true",
        ]);
        harness.Teams.Requests[0].Body.ShouldNotContain("recipient");
    }

    [Theory]
    [InlineData(201, "{}")]
    [InlineData(201, """{"id":""}""")]
    [InlineData(201, """{"id":null}""")]
    [InlineData(201, """{"id":17}""")]
    [InlineData(201, """{"id":"\ud800"}""")]
    [InlineData(201, """[{"id":"17"}]""")]
    [InlineData(202, "")]
    [InlineData(200, "<html><body>Welcome</body></html>")]
    public async Task A_message_without_an_id_is_a_failure_that_must_not_be_repeated(int status, string body)
    {
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams.Answers(status, body);

        var failure = await Should.ThrowAsync<ConnectorException>(harness.Client.SendAsync(harness.Chat, Hello, Cancelled));

        failure.Code.ShouldBe(ConnectorErrorCodes.NoActivityId);
        failure.MayHaveArrived.ShouldBeTrue();
        ((int?)failure.Status).ShouldBe(status);
        harness.Teams.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_id_is_found_behind_members_that_are_not_known()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams.Answers(201, $$"""{"more":{"id":"no"},"list":[1,{"id":2}],"long":"{{new string('x', 3000)}}","id":"yes"}""");

        (await harness.Client.SendAsync(harness.Chat, Hello, Cancelled)).ShouldBe("yes");
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    public async Task An_id_that_would_climb_out_of_its_address_is_refused(string id)
    {
        await using var harness = await ConnectorHarness.StartAsync();

        await Should.ThrowAsync<ArgumentException>(() => harness.Client.DeleteAsync(harness.Chat, id, Cancelled));
        await Should.ThrowAsync<ArgumentException>(() => harness.Client.SendAsync(harness.At(id), Hello, Cancelled));

        harness.Teams.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Slashes_and_queries_in_an_id_stay_inside_their_segment()
    {
        await using var harness = await ConnectorHarness.StartAsync();

        await harness.Client.DeleteAsync(harness.Chat, "../../x?y#z%2e", Cancelled);

        harness.Teams.Requests.ShouldHaveSingleItem().Target
            .ShouldBe("/amer/v3/conversations/a%3A1abc/activities/..%2F..%2Fx%3Fy%23z%252e");
    }

    [Fact]
    public async Task Nothing_is_sent_to_an_address_that_is_not_trusted()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        var elsewhere = harness.Chat with { ServiceUrl = new Uri("https://elsewhere.example/") };

        await Should.ThrowAsync<UntrustedServiceUrlException>(harness.Client.SendAsync(elsewhere, Hello, Cancelled));
    }

    [Fact]
    public async Task Nothing_optional_is_sent_as_null()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        var serviceUrl = harness.Teams.ServiceUrl;

        await harness.Client.SendAsync(harness.Chat, new MessageActivity(), Cancelled);
        await harness.Client.SendAsync(harness.Chat, new TypingActivity(), Cancelled);
        await harness.Client.SendTargetedAsync(harness.Chat, new ChannelAccount { Id = "29:ada" }, new MessageActivity(), Cancelled);
        await harness.Client.CreatePersonalAsync(serviceUrl, "tenant-1", "29:ada", cancellationToken: Cancelled);
        await harness.Client.CreateChannelThreadAsync(serviceUrl, "tenant-1", ConnectorHarness.Thread, new MessageActivity(), Cancelled)
            .ContinueWith(_ => { }, TaskScheduler.Default);

        harness.Teams.Requests.Count.ShouldBe(5);
        harness.Teams.Requests.ShouldAllBe(request => !request.Body.Contains("null"));
    }

    private static string? Property(RecordedRequest request, string name)
    {
        using var body = JsonDocument.Parse(request.Body);

        return body.RootElement.GetProperty(name).GetString();
    }
}
