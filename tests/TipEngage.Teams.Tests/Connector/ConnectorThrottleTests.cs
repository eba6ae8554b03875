using CsCheck;
using Microsoft.Extensions.Options;
using TipEngage.Teams.Connector;

namespace TipEngage.Teams.Tests.Connector;

public sealed class ConnectorThrottleTests
{
    private static readonly RateLimitOptions Published = new() { Margin = TimeSpan.Zero };

    private static readonly Gen<RateLimit> Limits = Gen.Select(Gen.Int[1, 5], Gen.Int[1, 7], Gen.Int[1, 15], Gen.Int[5, 40])
        .Select((second, two, thirty, hour) => new RateLimit { PerSecond = second, PerTwoSeconds = two, PerThirtySeconds = thirty, PerHour = hour });

    private static readonly Gen<int[]> Pauses = Gen.OneOf(Gen.Const(0), Gen.Int[0, 700], Gen.Int[0, 9000]).Array[1, 40];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calls_go_in_order_and_each_as_soon_as_its_limits_allow() => await Gen.Select(Limits, Pauses).SampleAsync(async (limit, pauses) =>
    {
        var crowd = new Crowd(new RateLimitOptions { Margin = TimeSpan.Zero, Send = limit });

        var admissions = await crowd.RunAsync(pauses.Select(pause => (pause, "a")), Cancelled);

        admissions.Select(admission => admission.Call).ShouldBe(Enumerable.Range(0, pauses.Length));
        admissions.Select(admission => admission.At).ShouldBe(Expected(limit, pauses));
    }, iter: 60, threads: 1);

    [Fact]
    public async Task Neither_a_conversation_nor_the_tenant_ever_gets_more_than_its_limit()
    {
        var calls = Gen.Select(Gen.Int[0, 120], Gen.Int[0, 2].Select(i => "abc"[i..(i + 1)])).Array[1, 60];

        await Gen.Select(Limits, Gen.Int[1, 9], calls).SampleAsync(async (limit, tenantLimit, arrivals) =>
        {
            var crowd = new Crowd(new RateLimitOptions { Margin = TimeSpan.Zero, Send = limit, TenantPerSecond = tenantLimit });

            var admissions = await crowd.RunAsync(arrivals, Cancelled);

            ShouldKeep(admissions, tenantLimit, TimeSpan.FromSeconds(1));
            foreach (var conversation in admissions.GroupBy(admission => admission.Conversation))
            {
                conversation.Select(admission => admission.Call).ShouldBeInOrder();
                foreach (var window in limit.ToWindows())
                    ShouldKeep([.. conversation], window.Limit, window.Length);
            }
        }, iter: 60, threads: 1);
    }

    [Fact]
    public async Task A_burst_follows_the_published_limits()
    {
        var crowd = new Crowd(Published);

        var admissions = await crowd.RunAsync(Enumerable.Repeat((0, "a"), 61), Cancelled);

        At(0).ShouldBe(0);
        At(6).ShouldBe(0);
        At(7).ShouldBe(1);
        At(8).ShouldBe(2);
        At(59).ShouldBe(14);
        At(60).ShouldBe(30);

        double At(int call) => admissions[call].At.TotalSeconds;
    }

    [Fact]
    public async Task The_margin_lengthens_every_window()
    {
        var crowd = new Crowd(new RateLimitOptions { Margin = TimeSpan.FromMilliseconds(20) });

        var admissions = await crowd.RunAsync(Enumerable.Repeat((0, "a"), 8), Cancelled);

        admissions[7].At.ShouldBe(TimeSpan.FromMilliseconds(1020));
    }

    [Fact]
    public async Task One_conversation_that_has_used_up_its_limit_does_not_hold_up_another()
    {
        var crowd = new Crowd(Published);

        var admissions = await crowd.RunAsync([.. Enumerable.Repeat((0, "a"), 20), (0, "b")], Cancelled);

        admissions.Single(admission => admission.Conversation is "b").At.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task All_threads_of_a_channel_share_its_limit()
    {
        var crowd = new Crowd(Published);

        var admissions = await crowd.RunAsync([.. Enumerable.Repeat((0, "19:x@thread.tacv2;messageid=1"), 7), (0, "19:x@thread.tacv2;messageid=2")], Cancelled);

        admissions[7].At.ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Who_stops_waiting_takes_nothing_from_those_behind()
    {
        var clock = new TestClock();
        var throttle = MakeThrottle(Published, clock);
        using var leaving = new CancellationTokenSource();
        for (var i = 0; i < 7; i++)
            await PassAsync(throttle, "a", Cancelled);

        var first = PassAsync(throttle, "a", leaving.Token);
        var second = PassAsync(throttle, "a", leaving.Token);
        var third = PassAsync(throttle, "a", Cancelled);
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(first);
        await Should.ThrowAsync<OperationCanceledException>(second);
        var waited = await clock.MoveToNextAsync(TimeSpan.MinValue, Cancelled);
        await third;

        waited.ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Switched_off_it_lets_everything_pass_at_once()
    {
        var throttle = MakeThrottle(new RateLimitOptions { Enabled = false }, new TestClock());

        for (var i = 0; i < 10_000; i++)
            await PassAsync(throttle, "a", Cancelled);
    }

    [Fact]
    public async Task Conversations_that_fell_silent_are_forgotten()
    {
        var clock = new TestClock();
        var lanes = new RateLanes(Published.Send.ToWindows(), TimeSpan.Zero, clock);
        for (var i = 0; i < 1000; i++)
            await CallAsync(lanes, clock, $"conversation {i}");

        clock.MoveBy(TimeSpan.FromMinutes(59));
        await CallAsync(lanes, clock, "late");
        var before = lanes.Count;
        clock.MoveBy(TimeSpan.FromMinutes(2));
        await CallAsync(lanes, clock, "later");

        before.ShouldBe(1001);
        lanes.Count.ShouldBe(2);
    }

    [Fact]
    public void A_conversation_in_use_is_not_forgotten()
    {
        var clock = new TestClock();
        var lanes = new RateLanes(Published.Send.ToWindows(), TimeSpan.Zero, clock);
        var lane = lanes.Rent("a");

        clock.MoveBy(TimeSpan.FromHours(2));

        lanes.Rent("a").ShouldBeSameAs(lane);
    }

    private static ConnectorThrottle MakeThrottle(RateLimitOptions limits, TestClock clock) =>
        new(Options.Create(new ConnectorOptions { RateLimits = limits }), clock);

    private static ConnectorCall MakeCall(string conversation) =>
        new(ConnectorOperation.Send, new Uri("https://host.example/"), conversation, "tenant-1");

    private static Task PassAsync(ConnectorThrottle throttle, string conversation, CancellationToken cancellationToken) =>
        PassAsync(throttle, MakeCall(conversation), cancellationToken);

    private static async Task PassAsync(ConnectorThrottle throttle, ConnectorCall call, CancellationToken cancellationToken)
    {
        using var passage = await throttle.EnterAsync(call, cancellationToken);
        await passage.AdmitAsync(cancellationToken);
    }

    private static async Task CallAsync(RateLanes lanes, TestClock clock, string key)
    {
        var lane = lanes.Rent(key);
        await lane.TakeTurnAsync(Cancelled);
        lane.Count(clock.GetTimestamp());
        lane.EndTurn();
        lane.Return();
    }

    private static void ShouldKeep(IReadOnlyList<Admission> admissions, int limit, TimeSpan length)
    {
        for (var i = limit; i < admissions.Count; i++)
            (admissions[i].At - admissions[i - limit].At).ShouldBeGreaterThanOrEqualTo(length);
    }

    /// <summary>When each call may go, worked out the long way.</summary>
    private static List<TimeSpan> Expected(RateLimit limit, int[] pauses)
    {
        List<TimeSpan> times = [];
        var arrival = TimeSpan.Zero;
        foreach (var pause in pauses)
        {
            arrival += TimeSpan.FromMilliseconds(pause);
            var bounds = limit.ToWindows().Where(window => times.Count >= window.Limit).Select(window => times[^window.Limit] + window.Length);
            times.Add(bounds.Append(arrival).Concat(times.TakeLast(1)).Max());
        }

        return times;
    }

    private sealed record Admission(int Call, string Conversation, TimeSpan At);

    /// <summary>Callers that arrive at their times and stand in line.</summary>
    private sealed class Crowd(RateLimitOptions limits)
    {
        private readonly TestClock clock = new();
        private readonly List<Admission> admissions = [];
        private readonly Lock gate = new();
        private int arrived;

        public async Task<IReadOnlyList<Admission>> RunAsync(IEnumerable<(int Pause, string Conversation)> arrivals, CancellationToken cancellationToken)
        {
            var throttle = MakeThrottle(limits, clock);
            var start = clock.GetTimestamp();
            List<Task> calls = [];
            foreach (var (pause, conversation) in arrivals)
            {
                await MoveAsync(clock.GetUtcNow() + TimeSpan.FromMilliseconds(pause), cancellationToken);
                calls.Add(CallAsync(throttle, arrived++, conversation, start, cancellationToken));
            }

            await MoveAsync(DateTimeOffset.MaxValue, cancellationToken);
            await Task.WhenAll(calls);

            return [.. admissions.OrderBy(admission => admission.At).ThenBy(admission => admission.Call)];
        }

        /// <summary>Moves the clock from one wait to the next, only ever when everybody who can go has gone.</summary>
        private async Task MoveAsync(DateTimeOffset until, CancellationToken cancellationToken)
        {
            while (true)
            {
                var next = await SettleAsync(cancellationToken);
                if (next is null || next > until)
                    break;

                clock.MoveTo(next.Value);
            }

            if (until != DateTimeOffset.MaxValue)
                clock.MoveTo(until);
        }

        private async Task<DateTimeOffset?> SettleAsync(CancellationToken cancellationToken)
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                lock (gate)
                {
                    if (admissions.Count == arrived)
                        return null;
                }

                if (clock.Waiting is { Count: > 0 } waiting)
                    return waiting.Min();

                await Task.Yield();
            }
        }

        private async Task CallAsync(ConnectorThrottle throttle, int call, string conversation, long start, CancellationToken cancellationToken)
        {
            using var passage = await throttle.EnterAsync(MakeCall(conversation), cancellationToken);
            var at = await passage.AdmitAsync(cancellationToken);
            lock (gate)
                admissions.Add(new Admission(call, conversation, clock.GetElapsedTime(start, at)));
        }
    }
}
