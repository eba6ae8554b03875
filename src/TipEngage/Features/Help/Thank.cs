using TipEngage.Resources;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Help;

/// <summary>Answers thanks.</summary>
internal sealed class Thank : ICommand
{
    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) => Task.FromResult(Reply.Text(Strings.Thanks_Welcome));
}
