using TipEngage.Teams.Routing;

namespace TipEngage.Teams.Tests.Infrastructure;

internal sealed class ScriptedInvoke<TValue, TResult>(Part<TValue, TResult?> part) : IInvoke<TValue, TResult>
{
    public Task<TResult?> HandleAsync(Turn turn, TValue value, CancellationToken cancellationToken) => part.PlayAsync(turn, value, cancellationToken);
}
