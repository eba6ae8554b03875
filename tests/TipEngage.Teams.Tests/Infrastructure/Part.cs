using System.Collections.Concurrent;
using TipEngage.Teams.Routing;

namespace TipEngage.Teams.Tests.Infrastructure;

/// <summary>What the scripted handlers of one shape were asked, and what they answer.</summary>
internal sealed class Part<TInput, TAnswer>
{
    public ConcurrentQueue<(Turn Turn, TInput Input)> Calls { get; } = [];

    public Func<Turn, TInput, CancellationToken, Task<TAnswer>> Answer { get; set; } = (_, _, _) => Task.FromResult(default(TAnswer)!);

    public Task<TAnswer> PlayAsync(Turn turn, TInput input, CancellationToken cancellationToken)
    {
        Calls.Enqueue((turn, input));
        return Answer(turn, input, cancellationToken);
    }
}
