using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Connector;

namespace TipEngage.Teams.Tests.Connector;

public sealed class ConnectorRetryTests
{
    private static readonly MessageActivity Hello = new() { Text = "Hello" };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_passing_refusal_is_tried_again_with_the_same_body(int status)
    {
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams.Answers(status, "<html>busy</html>");

        var sending = harness.Client.SendAsync(harness.Chat, Hello, Cancelled);
        await harness.PassWaitAsync(Cancelled);

        (await sending).ShouldBe("1700000000001");
        harness.Teams.Requests.Count.ShouldBe(2);
        harness.Teams.Requests[1].Body.ShouldBe(harness.Teams.Requests[0].Body);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(408)]
    [InlineData(409)]
    [InlineData(413)]
    [InlineData(500)]
    [InlineData(501)]
    public async Task Other_refusals_are_final(int status)
    {
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams.Answers(status, """{"error":{"code":"InvalidBotApiHost"}}""", ("Retry-After", "1"));

        await Should.ThrowAsync<ConnectorException>(harness.Client.SendAsync(harness.Chat, Hello, Cancelled));

        harness.Teams.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task It_gives_up_after_three_retries_that_wait_longer_each_time()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        for (var i = 0; i < 4; i++)
            harness.Teams.Answers(503);

        var sending = harness.Client.SendAsync(harness.Chat, Hello, Cancelled);
        var waits = new List<TimeSpan>();
        for (var i = 0; i < 3; i++)
            waits.Add(await harness.PassWaitAsync(Cancelled));

        (await Should.ThrowAsync<ConnectorException>(sending)).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        harness.Teams.Requests.Count.ShouldBe(4);
        waits[0].TotalSeconds.ShouldBeInRange(2, 2.4);
        waits[1].TotalSeconds.ShouldBeInRange(3.2, 4.8);
        waits[2].TotalSeconds.ShouldBeInRange(6.4, 9.6);
    }

    [Fact]
    public async Task A_wait_of_its_own_never_passes_the_longest()
    {
        await using var harness = await ConnectorHarness.StartAsync(("MaxRetryDelay", "00:00:03"));
        harness.Teams.Answers(503).Answers(503).Answers(503);

        var sending = harness.Client.SendAsync(harness.Chat, Hello, Cancelled);
        for (var i = 0; i < 3; i++)
            (await harness.PassWaitAsync(Cancelled)).TotalSeconds.ShouldBeInRange(2, 3);

        await sending;
    }

    [Fact]
    public async Task Teams_says_how_many_seconds_to_wait()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams.Answers(429, "", ("Retry-After", "7"));

        var sending = harness.Client.SendAsync(harness.Chat, Hello, Cancelled);

        (await harness.PassWaitAsync(Cancelled)).ShouldBe(TimeSpan.FromSeconds(7));
        await sending;
    }

    [Fact]
    public async Task Teams_says_until_when_to_wait()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        var until = harness.Clock.GetUtcNow().AddSeconds(31);
        harness.Teams.Answers(429, "", ("Retry-After", until.ToString("R", CultureInfo.InvariantCulture)));

        var sending = harness.Client.SendAsync(harness.Chat, Hello, Cancelled);

        (await harness.PassWaitAsync(Cancelled)).ShouldBe(TimeSpan.FromSeconds(31));
        await sending;
    }

    [Fact]
    public async Task A_wait_that_is_over_is_no_wait()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams.Answers(429, "", ("Retry-After", "Thu, 01 Mar 2018 07:59:00 GMT")).Answers(429, "", ("Retry-After", "0"));

        await harness.Client.SendAsync(harness.Chat, Hello, Cancelled);

        harness.Teams.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_wait_beyond_the_bound_is_left_to_the_caller()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams.Answers(429, """{"error":{"code":"Throttled"}}""", ("Retry-After", "61"));

        var failure = await Should.ThrowAsync<ConnectorException>(harness.Client.SendAsync(harness.Chat, Hello, Cancelled));

        failure.IsThrottled.ShouldBeTrue();
        failure.RetryAfter.ShouldBe(TimeSpan.FromSeconds(61));
        harness.Teams.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_bound_holds_for_all_waits_together()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams.Answers(429, "", ("Retry-After", "40")).Answers(429, "", ("Retry-After", "21"));

        var sending = harness.Client.SendAsync(harness.Chat, Hello, Cancelled);
        await harness.PassWaitAsync(Cancelled);

        (await Should.ThrowAsync<ConnectorException>(sending)).RetryAfter.ShouldBe(TimeSpan.FromSeconds(21));
    }

    [Fact]
    public async Task A_message_that_may_have_arrived_is_not_posted_twice_when_the_connection_drops()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        await harness.Client.SendAsync(harness.Chat, Hello, Cancelled);
        harness.Teams.Drops();

        var failure = await Should.ThrowAsync<ConnectorException>(harness.Client.SendAsync(harness.Chat, Hello, Cancelled));

        failure.Status.ShouldBeNull();
        failure.Code.ShouldBe(ConnectorErrorCodes.ConnectionLost);
        failure.MayHaveArrived.ShouldBeTrue();
        harness.Teams.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_message_that_may_have_arrived_is_not_posted_twice_when_no_answer_comes()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams.Hangs();

        var sending = harness.Client.SendAsync(harness.Chat, Hello, Cancelled);
        await Until(() => harness.Teams.Requests.Count is 1);
        harness.Clock.MoveBy(harness.AttemptTimeout);

        var failure = await Should.ThrowAsync<ConnectorException>(sending);
        failure.Code.ShouldBe(ConnectorErrorCodes.TimedOut);
        failure.MayHaveArrived.ShouldBeTrue();
        harness.Teams.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_a_lost_connection()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams.Answers(async context =>
        {
            context.Response.StatusCode = 201;
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("""{"i""", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
        });

        var failure = await Should.ThrowAsync<ConnectorException>(harness.Client.SendAsync(harness.Chat, Hello, Cancelled));

        failure.Code.ShouldBe(ConnectorErrorCodes.ConnectionLost);
        failure.MayHaveArrived.ShouldBeTrue();
        harness.Teams.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_connection_that_is_refused_is_tried_again()
    {
        await using var harness = await ConnectorHarness.StartAsync(("Retries", "1"));
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var nobody = new Uri($"http://127.0.0.1:{((IPEndPoint)closed.LocalEndpoint).Port}/");
        closed.Stop();

        var sending = harness.Client.SendAsync(harness.Chat with { ServiceUrl = nobody }, Hello, Cancelled);
        (await harness.PassWaitAsync(Cancelled)).TotalSeconds.ShouldBeInRange(2, 2.4);

        var failure = await Should.ThrowAsync<ConnectorException>(sending);
        failure.Code.ShouldBe(ConnectorErrorCodes.NotConnected);
        failure.MayHaveArrived.ShouldBeFalse();
    }

    [Fact]
    public async Task A_connection_that_is_never_accepted_is_tried_again()
    {
        await using var harness = await ConnectorHarness.StartAsync(("Retries", "1"), ("ConnectTimeout", "00:00:00.2"));
        using var full = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        full.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        full.Listen(0);
        using var first = new TcpClient();
        await first.ConnectAsync((IPEndPoint)full.LocalEndPoint!, Cancelled);
        var deaf = new Uri($"http://127.0.0.1:{((IPEndPoint)full.LocalEndPoint!).Port}/");

        var sending = harness.Client.SendAsync(harness.Chat with { ServiceUrl = deaf }, Hello, Cancelled);
        (await harness.PassWaitAsync(Cancelled)).TotalSeconds.ShouldBeInRange(2, 2.4);

        (await Should.ThrowAsync<ConnectorException>(sending)).Code.ShouldBe(ConnectorErrorCodes.NotConnected);
    }

    [Fact]
    public async Task A_try_whose_time_is_over_while_it_still_connects_has_surely_not_arrived()
    {
        await using var harness = await ConnectorHarness.StartAsync(("Retries", "0"), ("ConnectTimeout", "00:01:00"));
        using var full = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        full.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        full.Listen(0);
        using var first = new TcpClient();
        await first.ConnectAsync((IPEndPoint)full.LocalEndPoint!, Cancelled);
        var deaf = new Uri($"http://127.0.0.1:{((IPEndPoint)full.LocalEndPoint!).Port}/");

        var sending = harness.Client.SendAsync(harness.Chat with { ServiceUrl = deaf }, Hello, Cancelled);
        await Until(() => harness.Clock.Waiting.Any(due => due - harness.Clock.GetUtcNow() == harness.AttemptTimeout));
        harness.Clock.MoveBy(harness.AttemptTimeout);

        var failure = await Should.ThrowAsync<ConnectorException>(sending);
        failure.Code.ShouldBe(ConnectorErrorCodes.NotConnected);
        failure.MayHaveArrived.ShouldBeFalse();
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_not_kept_waiting_for_a_retry()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        using var budget = new CancellationTokenSource(TimeSpan.FromSeconds(3), harness.Clock);
        harness.Teams.Answers(429, "", ("Retry-After", "20"));

        var sending = harness.Client.SendAsync(harness.Chat, Hello, budget.Token);
        await Until(() => harness.Clock.Waiting.Any(due => due - harness.Clock.GetUtcNow() == TimeSpan.FromSeconds(20)));
        harness.Clock.MoveBy(TimeSpan.FromSeconds(3));

        await Should.ThrowAsync<OperationCanceledException>(sending);
        await harness.Client.SendAsync(harness.Chat, Hello, Cancelled);
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_not_kept_waiting_for_an_answer()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        using var budget = new CancellationTokenSource(TimeSpan.FromSeconds(3), harness.Clock);
        harness.Teams.Hangs();

        var sending = harness.Client.SendAsync(harness.Chat, Hello, budget.Token);
        await Until(() => harness.Teams.Requests.Count is 1);
        harness.Clock.MoveBy(TimeSpan.FromSeconds(3));

        (await Should.ThrowAsync<OperationCanceledException>(sending)).CancellationToken.ShouldBe(budget.Token);
        await harness.Client.SendAsync(harness.Chat, Hello, Cancelled);
    }

    [Fact]
    public async Task Without_retries_the_first_refusal_is_final()
    {
        await using var harness = await ConnectorHarness.StartAsync(("Retries", "0"));
        harness.Teams.Answers(503);

        await Should.ThrowAsync<ConnectorException>(harness.Client.SendAsync(harness.Chat, Hello, Cancelled));
    }

    private static async Task Until(Func<bool> condition)
    {
        while (!condition())
        {
            Cancelled.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
