using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Teams.Tests.Infrastructure;

internal sealed class ScriptedAction<TData>(Part<TData, Reply> part) : ICardAction<TData>
    where TData : ICardActionData
{
    public Task<Reply> HandleAsync(Turn turn, TData data, CancellationToken cancellationToken) => part.PlayAsync(turn, data, cancellationToken);
}
