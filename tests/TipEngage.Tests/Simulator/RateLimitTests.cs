using System.Net;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using TipEngage.Simulator;
using TipEngage.Simulator.Connector;

namespace TipEngage.Tests.Simulator;

public sealed class RateLimitTests
{
    private static readonly (int Limit, TimeSpan Window)[] Published =
    [
        (7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1))
    ];

    private static readonly Gen<(int Pause, int Cost)[]> Arrivals =
        Gen.Select(Gen.Frequency((6, Gen.Int[0, 200]), (2, Gen.Int[200, 3_000]), (1, Gen.Int[10_000, 900_000])), Gen.Int[1, 2]).Array[1, 400];

    [Fact]
    public void No_window_ever_admits_more_than_was_published() => Arrivals.Sample(arrivals =>
    {
        var windows = new SlidingWindows(Published);
        var now = DateTimeOffset.UnixEpoch;
        var admitted = new List<DateTimeOffset>();
        foreach (var (pause, cost) in arrivals)
        {
            now += TimeSpan.FromMilliseconds(pause);
            if (windows.Take(now, cost) is null)
                admitted.AddRange(Enumerable.Repeat(now, cost));
        }

        return Published.All(published => admitted.All(end =>
            admitted.Count(time => time <= end && time > end - published.Window) <= published.Limit));
    });

    [Fact]
    public void Whoever_waits_as_told_is_admitted() => Arrivals.Sample(arrivals =>
    {
        var windows = new SlidingWindows(Published);
        var now = DateTimeOffset.UnixEpoch;
        foreach (var (pause, cost) in arrivals)
        {
            now += TimeSpan.FromMilliseconds(pause);
            if (windows.Take(now, cost) is { } wait && windows.Take(now += wait, cost) is not null)
                return false;
        }

        return true;
    });

    [Fact]
    public void A_full_hour_is_used_up_to_the_last_send()
    {
        var windows = new SlidingWindows(Published);
        var now = DateTimeOffset.UnixEpoch;
        var admitted = 0;

        for (var second = 0; second < 3600; second += 1, now += TimeSpan.FromSeconds(1))
            admitted += windows.Take(now, 1) is null ? 1 : 0;

        admitted.ShouldBe(1800);
    }

    [Fact]
    public async Task The_eighth_send_in_a_second_is_told_to_come_back()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var teams = await TeamsSimulator.StartAsync(new SimulatorOptions { Time = time }, TestContext.Current.CancellationToken);
        using var bot = new TestBot(teams);
        var chat = teams.World.PersonalChat(teams.World.Member).Id;
        for (var sent = 0; sent < 7; sent++)
            (await bot.SendAsync(chat, "x")).StatusCode.ShouldBe(HttpStatusCode.Created);

        var eighth = await bot.SendAsync(chat, "x");
        var elsewhere = await bot.SendAsync(teams.World.PersonalChat(teams.World.Guest).Id, "x");
        time.Advance(eighth.Headers.RetryAfter!.Delta!.Value);
        var later = await bot.SendAsync(chat, "x");

        eighth.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await TestBot.CodeOf(eighth)).ShouldBe("Throttled");
        eighth.Headers.RetryAfter.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.Created);
        later.StatusCode.ShouldBe(HttpStatusCode.Created);
        teams.UnexpectedCalls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_tenant_takes_fifty_requests_a_second_over_all_conversations()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var teams = await TeamsSimulator.StartAsync(new SimulatorOptions { Time = time }, TestContext.Current.CancellationToken);
        using var bot = new TestBot(teams);
        var team = $"v3/teams/{Uri.EscapeDataString(teams.World.General.Team!.Id)}";
        for (var asked = 0; asked < 50; asked++)
            (await bot.GetAsync(team)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await bot.GetAsync(team)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_split_message_counts_twice()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var teams = await TeamsSimulator.StartAsync(new SimulatorOptions { Time = time }, TestContext.Current.CancellationToken);
        using var bot = new TestBot(teams);
        var chat = teams.World.PersonalChat(teams.World.Member).Id;
        var both = Cards.Message();
        both["text"] = "See";
        for (var sent = 0; sent < 3; sent++)
            await bot.SendAsync(chat, both.DeepClone().AsObject());

        var tooMuch = await bot.SendAsync(chat, both);
        var single = await bot.SendAsync(chat, "x");

        tooMuch.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        single.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Switched_off_the_limits_let_everything_through()
    {
        await using var teams = await TeamsSimulator.StartAsync(new SimulatorOptions { EnforceRateLimits = false }, TestContext.Current.CancellationToken);
        using var bot = new TestBot(teams);
        var chat = teams.World.PersonalChat(teams.World.Member).Id;

        var responses = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => bot.SendAsync(chat, "x")));

        responses.ShouldAllBe(response => response.StatusCode == HttpStatusCode.Created);
        teams.MessagesIn(teams.World.PersonalChat(teams.World.Member)).Select(message => message.Id).Distinct().Count().ShouldBe(100);
    }
}
