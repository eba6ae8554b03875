using System.Collections.Concurrent;
using System.Diagnostics;
using TipEngage.Teams.Routing;

namespace TipEngage.Teams.Tests.Routing;

public sealed class TraceTests
{
    [Fact]
    public async Task Each_turn_belongs_to_the_request_that_brought_it_also_when_it_waited()
    {
        var turns = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is TeamsTelemetry.Name or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = turns.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var bot = await TestBot.StartAsync(DoorBot.Routes);
        var open = new TaskCompletionSource<Reply>();
        bot.Part<string, Reply>().Answer = (_, _, _) => open.Task;
        var chat = $"a:1{Guid.NewGuid()}";

        await bot.TellAsync(Incoming.Message("echo one", chat));
        await bot.TellAsync(Incoming.Message("echo two", chat));
        open.SetResult(Reply.None);
        await bot.SettleAsync();
        await Eventually.IsTrueAsync(() => Turns().Count is 2);

        Turns().Select(turn => turn.TraceId).Distinct().Count().ShouldBe(2);
        Turns().ShouldAllBe(turn => turn.ParentId != null && turn.Status == ActivityStatusCode.Unset);

        List<Activity> Turns() => [.. turns.Where(turn => turn.OperationName is "turn" && Equals(turn.GetTagItem("conversation.id"), chat))];
    }
}
