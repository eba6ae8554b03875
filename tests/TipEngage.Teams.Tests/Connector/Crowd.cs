using Microsoft.Extensions.Options;
using TipEngage.Teams.Connector;

namespace TipEngage.Teams.Tests.Connector;

/// <summary>Callers that arrive at their times and stand in line.</summary>
internal sealed class Crowd(RateLimitOptions limits, ConnectorOperation operation)
{
    private readonly TestClock clock = new();
    private readonly List<Admission> admissions = [];
    private readonly Lock gate = new();
    private int arrived;

    public static ConnectorThrottle MakeThrottle(RateLimitOptions limits, TestClock clock) =>
        new(Options.Create(new ConnectorOptions { RateLimits = limits }), clock);

    public static ConnectorCall MakeCall(string conversation, ConnectorOperation operation) =>
        new(operation, new Uri("https://host.example/"), conversation, "tenant-1");

    public async Task<IReadOnlyList<Admission>> RunAsync(IEnumerable<Caller> callers, CancellationToken cancellationToken)
    {
        var throttle = MakeThrottle(limits, clock);
        var start = clock.GetTimestamp();
        List<Task> calls = [];
        foreach (var caller in callers)
        {
            await MoveAsync(clock.GetUtcNow() + TimeSpan.FromMilliseconds(caller.Pause), cancellationToken);
            calls.Add(CallAsync(throttle, arrived++, caller, start, cancellationToken));
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

    private async Task CallAsync(ConnectorThrottle throttle, int call, Caller caller, long start, CancellationToken cancellationToken)
    {
        using var passage = await throttle.EnterAsync(MakeCall(caller.Conversation, operation), cancellationToken);
        await passage.BeginTryAsync(cancellationToken);
        var began = clock.GetElapsedTime(start);
        await Task.Delay(TimeSpan.FromMilliseconds(caller.Duration), clock, cancellationToken);
        lock (gate)
            admissions.Add(new Admission(call, caller.Conversation, began, clock.GetElapsedTime(start)));

        passage.EndTry();
    }
}
