using CsCheck;
using TipEngage.Teams.Connector;

namespace TipEngage.Teams.Tests.Connector;

public sealed class ConnectorThrottleTests
{
    private static readonly RateLimitOptions Published = new();

    private static readonly Gen<RateLimit> Limits = Gen.Select(Gen.Int[1, 5], Gen.Int[1, 7], Gen.Int[1, 15], Gen.Int[5, 40])
        .Select((second, two, thirty, hour) => new RateLimit { PerSecond = second, PerTwoSeconds = two, PerThirtySeconds = thirty, PerHour = hour });

    private static readonly Gen<int[]> Pauses = Gen.OneOf(Gen.Const(0), Gen.Int[0, 700], Gen.Int[0, 9000]).Array[1, 40];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calls_go_in_order_and_each_as_soon_as_its_limits_allow() => await Gen.Select(Limits, Pauses).SampleAsync(async (limit, pauses) =>
    {
        var crowd = new Crowd(new RateLimitOptions { Send = limit }, ConnectorOperation.Send);

        var admissions = await crowd.RunAsync(pauses.Select(pause => new Caller(pause, "a")), Cancelled);

        admissions.Select(admission => admission.Call).ShouldBe(Enumerable.Range(0, pauses.Length));
        admissions.Select(admission => admission.At).ShouldBe(Expected(limit, pauses));
    }, iter: 60, threads: 1);

    [Fact]
    public async Task Whenever_calls_arrive_on_their_way_neither_a_conversation_nor_the_tenant_gets_more_than_its_limit()
    {
        var callers = Gen.Select(Gen.Int[0, 120], Gen.Int[0, 2], Gen.OneOf(Gen.Const(0), Gen.Int[0, 900]))
            .Select((pause, conversation, duration) => new Caller(pause, $"{conversation}", duration));

        await Gen.Select(Limits, Gen.Int[1, 9], callers.Array[1, 60], Gen.Bool, Gen.Int).SampleAsync(async (limit, tenantLimit, arrivals, reads, seed) =>
        {
            var limits = new RateLimitOptions { Send = limit, Members = limit, TenantPerSecond = tenantLimit };
            var crowd = new Crowd(limits, reads ? ConnectorOperation.Members : ConnectorOperation.Send);

            var admissions = await crowd.RunAsync(arrivals, Cancelled);

            var random = new Random(seed);
            var seen = admissions.Select(admission => (admission.Conversation, At: random.Next(3) switch
            {
                0 => admission.At,
                1 => admission.End,
                _ => admission.At + ((admission.End - admission.At) * random.NextDouble()),
            })).ToList();
            ShouldKeep(seen.Select(call => call.At), tenantLimit, TimeSpan.FromSeconds(1));
            foreach (var conversation in seen.GroupBy(call => call.Conversation))
            {
                foreach (var window in limit.ToWindows())
                    ShouldKeep(conversation.Select(call => call.At), window.Limit, window.Length);
            }
        }, iter: 100, threads: 1);
    }

    [Fact]
    public async Task A_call_that_takes_long_makes_room_when_it_has_ended()
    {
        var crowd = new Crowd(new RateLimitOptions { TenantPerSecond = 1 }, ConnectorOperation.Members);

        var admissions = await crowd.RunAsync([new Caller(0, "a", 5000), new Caller(0, "a")], Cancelled);

        admissions[1].At.ShouldBe(TimeSpan.FromSeconds(6));
    }

    [Fact]
    public async Task A_burst_follows_the_published_limits()
    {
        var crowd = new Crowd(Published, ConnectorOperation.Send);

        var admissions = await crowd.RunAsync(Enumerable.Repeat(new Caller(0, "a"), 61), Cancelled);

        At(0).ShouldBe(0);
        At(6).ShouldBe(0);
        At(7).ShouldBe(1);
        At(8).ShouldBe(2);
        At(59).ShouldBe(14);
        At(60).ShouldBe(30);

        double At(int call) => admissions[call].At.TotalSeconds;
    }

    [Fact]
    public async Task One_conversation_that_has_used_up_its_limit_does_not_hold_up_another()
    {
        var crowd = new Crowd(Published, ConnectorOperation.Send);

        var admissions = await crowd.RunAsync([.. Enumerable.Repeat(new Caller(0, "a"), 20), new Caller(0, "b")], Cancelled);

        admissions.Single(admission => admission.Conversation is "b").At.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task All_threads_of_a_channel_share_its_limit()
    {
        var crowd = new Crowd(Published, ConnectorOperation.Send);

        var admissions = await crowd.RunAsync([.. Enumerable.Repeat(new Caller(0, "19:x@thread.tacv2;messageid=1"), 7), new Caller(0, "19:x@thread.tacv2;messageid=2")], Cancelled);

        admissions[7].At.ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Who_stops_waiting_takes_nothing_from_those_behind()
    {
        var clock = new TestClock();
        var throttle = Crowd.MakeThrottle(Published, clock);
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
        var throttle = Crowd.MakeThrottle(new RateLimitOptions { Enabled = false }, new TestClock());

        for (var i = 0; i < 10_000; i++)
            await PassAsync(throttle, "a", Cancelled);
    }

    [Fact]
    public async Task Conversations_that_fell_silent_are_forgotten()
    {
        var clock = new TestClock();
        var lanes = new RateLanes(Published.Send.ToWindows(), clock);
        for (var i = 0; i < 1000; i++)
            await CallAsync(lanes, $"conversation {i}");

        clock.MoveBy(TimeSpan.FromMinutes(59));
        await CallAsync(lanes, "late");
        var before = lanes.Count;
        clock.MoveBy(TimeSpan.FromMinutes(2));
        await CallAsync(lanes, "later");

        before.ShouldBe(1001);
        lanes.Count.ShouldBe(2);
    }

    [Fact]
    public void A_conversation_in_use_is_not_forgotten()
    {
        var clock = new TestClock();
        var lanes = new RateLanes(Published.Send.ToWindows(), clock);
        var lane = lanes.Rent("a");

        clock.MoveBy(TimeSpan.FromHours(2));

        lanes.Rent("a").ShouldBeSameAs(lane);
    }

    private static Task PassAsync(ConnectorThrottle throttle, string conversation, CancellationToken cancellationToken) =>
        PassAsync(throttle, Crowd.MakeCall(conversation, ConnectorOperation.Send), cancellationToken);

    private static async Task PassAsync(ConnectorThrottle throttle, ConnectorCall call, CancellationToken cancellationToken)
    {
        using var passage = await throttle.EnterAsync(call, cancellationToken);
        await passage.BeginTryAsync(cancellationToken);
        passage.EndTry();
    }

    private static async Task CallAsync(RateLanes lanes, string key)
    {
        var lane = lanes.Rent(key);
        await lane.TakeTurnAsync(Cancelled);
        lane.Begin();
        lane.End();
        lane.EndTurn();
        lane.Return();
    }

    private static void ShouldKeep(IEnumerable<TimeSpan> calls, int limit, TimeSpan length)
    {
        var times = calls.Order().ToList();
        for (var i = limit; i < times.Count; i++)
            (times[i] - times[i - limit]).ShouldBeGreaterThanOrEqualTo(length);
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
}
