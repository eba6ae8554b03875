using Microsoft.Extensions.Options;
using TipEngage.Teams.Routing;

namespace TipEngage.Teams.Tests.Routing;

public sealed class TurnQueueTests
{
    [Fact]
    public async Task A_stop_that_is_asked_for_twice_ends_both_times()
    {
        var work = new TaskCompletionSource();
        using var queue = new TurnQueue(Options.Create(new TurnOptions()));
        await queue.ReserveAsync(TestContext.Current.CancellationToken);
        queue.Enqueue("lane", _ => work.Task);

        var both = Task.WhenAll(queue.StopAsync(CancellationToken.None), queue.StopAsync(CancellationToken.None));
        work.SetResult();

        await both.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }
}
