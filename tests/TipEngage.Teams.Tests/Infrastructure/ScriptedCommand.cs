using TipEngage.Teams.Routing;

namespace TipEngage.Teams.Tests.Infrastructure;

internal sealed class ScriptedCommand(Part<string, Reply> part) : ICommand
{
    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) => part.PlayAsync(turn, arguments, cancellationToken);
}
