using Microsoft.AspNetCore.Http;
using TipEngage.Teams.Activities;

namespace TipEngage.Teams.Tests.Connector;

public sealed class ConnectorSerialTests
{
    private static readonly MessageActivity Hello = new() { Text = "Hello" };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Writes_to_one_conversation_are_made_one_after_the_other_in_order()
    {
        await using var harness = await ConnectorHarness.StartAsync(("RateLimits:Enabled", "false"));

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => i % 2 is 0
            ? harness.Client.SendAsync(harness.Chat, Hello with { Text = $"{i}" }, Cancelled)
            : harness.Client.UpdateAsync(harness.Chat, "1", Hello with { Text = $"{i}" }, Cancelled)));

        harness.Teams.MostAtOnce.ShouldBe(1);
        harness.Teams.Requests.Select(request => request.Body).ShouldBe(
            Enumerable.Range(0, 50).Select(i => $$"""{"text":"{{i}}","type":"message"}"""));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_sent_once_is_asked_for_when_its_turn_has_come_and_not_sent_where_it_is_not_wanted_any_more(bool isWanted)
    {
        await using var harness = await ConnectorHarness.StartAsync();
        var (arrived, answered, begun) = (new TaskCompletionSource(), new TaskCompletionSource(), false);
        harness.Teams.Answers(async context =>
        {
            arrived.SetResult();
            await answered.Task;
            await context.Response.WriteAsync("""{"id":"1"}""");
        });
        var first = harness.Client.SendAsync(harness.Chat, Hello, Cancelled);
        await arrived.Task;

        var second = harness.Client.SendOnceAsync(harness.Chat, Hello, _ => Task.FromResult((begun = true) && isWanted), Cancelled);
        begun.ShouldBeFalse();
        answered.SetResult();
        await first;

        (await second is not null, begun, harness.Teams.Requests.Count).ShouldBe((isWanted, true, isWanted ? 2 : 1));
    }

    [Fact]
    public async Task Another_conversation_does_not_wait_for_it()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        var both = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var arrived = 0;
        RequestDelegate meet = async context =>
        {
            if (Interlocked.Increment(ref arrived) is 2)
                both.SetResult();
            await both.Task.WaitAsync(context.RequestAborted);
            await context.Response.WriteAsync("""{"id":"1"}""");
        };
        harness.Teams.Answers(meet).Answers(meet);

        await Task.WhenAll(
            harness.Client.SendAsync(harness.Chat, Hello, Cancelled),
            harness.Client.SendAsync(harness.At("a:1other"), Hello, Cancelled));

        harness.Teams.MostAtOnce.ShouldBe(2);
    }

    [Fact]
    public async Task A_retry_keeps_its_place_and_counts_as_another_send()
    {
        await using var harness = await ConnectorHarness.StartAsync(("RateLimits:Send:PerSecond", "1"));
        harness.Teams.Answers(412, "", ("Retry-After", "0"));

        var first = harness.Client.SendAsync(harness.Chat, Hello with { Text = "first" }, Cancelled);
        var second = harness.Client.SendAsync(harness.Chat, Hello with { Text = "second" }, Cancelled);
        var waits = new[] { await harness.PassWaitAsync(Cancelled), await harness.PassWaitAsync(Cancelled) };
        await Task.WhenAll(first, second);

        waits.ShouldBe([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)]);
        harness.Teams.Requests.Select(request => request.Body[..15]).ShouldBe(["""{"text":"first" """.Trim(), """{"text":"first" """.Trim(), """{"text":"second" """[..15]]);
    }

    [Fact]
    public async Task Reads_wait_for_their_own_limit()
    {
        await using var harness = await ConnectorHarness.StartAsync(("RateLimits:Members:PerSecond", "1"));

        await harness.Client.GetMemberAsync(harness.Chat, "29:a", Cancelled);
        var second = harness.Client.GetMemberAsync(harness.Chat, "29:b", Cancelled);

        (await harness.PassWaitAsync(Cancelled)).ShouldBe(TimeSpan.FromSeconds(1));
        await second;
    }
}
