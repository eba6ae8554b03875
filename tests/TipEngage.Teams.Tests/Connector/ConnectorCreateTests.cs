using TipEngage.Teams.Activities;
using TipEngage.Teams.Connector;

namespace TipEngage.Teams.Tests.Connector;

public sealed class ConnectorCreateTests
{
    private static readonly MessageActivity Hello = new() { Text = "Hello" };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_personal_chat_is_opened_with_exactly_one_member()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams.Answers(201, """{"id":"a:1new","serviceUrl":"https://elsewhere.example/"}""");

        var chat = await harness.Client.CreatePersonalAsync(harness.Teams.ServiceUrl, "tenant-1", "29:ada", cancellationToken: Cancelled);

        chat.ShouldBe(harness.At("a:1new"));
        var request = harness.Teams.Requests.ShouldHaveSingleItem();
        request.Line.ShouldBe("POST /amer/v3/conversations");
        request.Body.ShouldBe("""{"isGroup":false,"members":[{"id":"29:ada"}],"tenantId":"tenant-1","channelData":{"tenant":{"id":"tenant-1"}}}""");
    }

    [Fact]
    public async Task A_personal_chat_can_start_with_a_message()
    {
        await using var harness = await ConnectorHarness.StartAsync();

        await harness.Client.CreatePersonalAsync(harness.Teams.ServiceUrl, "tenant-1", "29:ada", Hello, Cancelled);

        harness.Teams.Requests.ShouldHaveSingleItem().Body.ShouldEndWith(""","activity":{"text":"Hello","type":"message"}}""");
    }

    [Theory]
    [InlineData("""{"id":"19:abc_def@thread.tacv2;messageid=42","activityId":"42"}""")]
    [InlineData("""{"id":"19:abc_def@thread.tacv2;messageid=42"}""")]
    public async Task A_post_in_a_channel_gives_its_thread_and_its_id(string answer)
    {
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams.Answers(201, answer);

        var (thread, activityId) = await harness.Client.CreateChannelThreadAsync(
            harness.Teams.ServiceUrl, "tenant-1", ConnectorHarness.Thread, Hello, Cancelled);

        thread.ConversationId.ShouldBe("19:abc_def@thread.tacv2;messageid=42");
        thread.Kind.ShouldBe(ConversationKind.Channel);
        activityId.ShouldBe("42");
        harness.Teams.Requests.ShouldHaveSingleItem().Body.ShouldBe(
            """{"isGroup":true,"tenantId":"tenant-1","channelData":{"tenant":{"id":"tenant-1"},"channel":{"id":"19:abc_def@thread.tacv2"}},"activity":{"text":"Hello","type":"message"}}""");
    }

    [Theory]
    [InlineData("""{"activityId":"42"}""")]
    [InlineData("""{"id":".."}""")]
    [InlineData("""{"id":"19:abc_def@thread.tacv2"}""")]
    [InlineData("null")]
    [InlineData("")]
    public async Task A_post_without_ids_is_a_failure(string answer)
    {
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams.Answers(201, answer);

        var failure = await Should.ThrowAsync<ConnectorException>(
            harness.Client.CreateChannelThreadAsync(harness.Teams.ServiceUrl, "tenant-1", ConnectorHarness.Channel, Hello, Cancelled));

        failure.Code.ShouldBe(ConnectorErrorCodes.NoActivityId);
    }

    [Fact]
    public async Task A_person_without_the_app_is_told_apart()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams.Answers(403, """{"error":{"code":"ForbiddenOperationException","message":"…"}}""");

        var failure = await Should.ThrowAsync<ConnectorException>(
            harness.Client.CreatePersonalAsync(harness.Teams.ServiceUrl, "tenant-1", "29:ada", cancellationToken: Cancelled));

        failure.IsNotInstalled.ShouldBeTrue();
        failure.IsGone.ShouldBeFalse();
    }
}
