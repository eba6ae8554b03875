using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;

namespace TipEngage.Teams.Tests.Infrastructure;

internal sealed class ScriptedEvent<TActivity>(Part<TActivity, Reply> part) : IEvent<TActivity>
    where TActivity : Activity
{
    public Task<Reply> HandleAsync(Turn turn, TActivity activity, CancellationToken cancellationToken) => part.PlayAsync(turn, activity, cancellationToken);
}
