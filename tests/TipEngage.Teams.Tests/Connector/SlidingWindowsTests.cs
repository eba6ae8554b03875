using CsCheck;
using TipEngage.Teams.Connector;

namespace TipEngage.Teams.Tests.Connector;

public sealed class SlidingWindowsTests
{
    private const long Millisecond = 1;

    private static readonly Gen<(int Limit, int Length)[]> Windows = Gen.Select(Gen.Int[1, 12], Gen.Int[1, 400]).Array[0, 4];

    private static readonly Gen<int[]> Pauses = Gen.OneOf(Gen.Const(0), Gen.Int[0, 5], Gen.Int[0, 300]).Array[1, 120];

    [Fact]
    public void No_window_ever_holds_more_calls_than_its_limit() => Gen.Select(Windows, Pauses).Sample((windows, pauses) =>
    {
        var calls = Run(windows, pauses).Calls;

        foreach (var (limit, length) in windows)
        {
            for (var i = limit; i < calls.Count; i++)
                (calls[i] - calls[i - limit]).ShouldBeGreaterThanOrEqualTo(length);
        }
    });

    [Fact]
    public void A_call_is_made_at_the_first_instant_that_every_window_allows() => Gen.Select(Windows, Pauses).Sample((windows, pauses) =>
    {
        var (wanted, calls) = Run(windows, pauses);

        for (var i = 0; i < calls.Count; i++)
        {
            var earlier = calls.Take(i).ToList();
            if (calls[i] > wanted[i])
                windows.ShouldContain(window => earlier.Count(at => at > calls[i] - 1 - window.Length) >= window.Limit, "it waited for nothing");
        }
    });

    [Fact]
    public void It_is_idle_when_its_longest_window_is_over()
    {
        var windows = new SlidingWindows([new RateWindow(2, TimeSpan.FromMilliseconds(10)), new RateWindow(9, TimeSpan.FromMilliseconds(50))], 1000);

        windows.IsIdle(0).ShouldBeTrue();
        windows.Begin();
        windows.IsIdle(1000).ShouldBeFalse();
        windows.End(100);
        windows.IsIdle(149).ShouldBeFalse();
        windows.IsIdle(150).ShouldBeTrue();
    }

    [Fact]
    public void A_call_under_way_takes_up_room_until_its_window_after_its_end()
    {
        var windows = new SlidingWindows([new RateWindow(2, TimeSpan.FromMilliseconds(10))], 1000);

        windows.Begin();
        windows.Begin();
        windows.WaitFrom(500).ShouldBe(SlidingWindows.UntilOneEnds);
        windows.End(600);
        windows.WaitFrom(600).ShouldBe(10);
        windows.WaitFrom(610).ShouldBe(0);
    }

    private static (List<long> Wanted, List<long> Calls) Run((int Limit, int Length)[] windows, int[] pauses)
    {
        var subject = new SlidingWindows(
            [.. windows.Select(window => new RateWindow(window.Limit, TimeSpan.FromMilliseconds(window.Length)))], 1000 * Millisecond);
        List<long> wanted = [];
        List<long> calls = [];
        var arrival = 0L;
        var now = 0L;
        foreach (var pause in pauses)
        {
            arrival += pause;
            now = Math.Max(now, arrival);
            wanted.Add(now);
            now += subject.WaitFrom(now);
            subject.WaitFrom(now).ShouldBe(0);
            subject.Begin();
            subject.End(now);
            calls.Add(now);
        }

        return (wanted, calls);
    }
}
