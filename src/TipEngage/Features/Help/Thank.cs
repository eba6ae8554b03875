using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Help;

/// <summary>Answers thanks.</summary>
internal sealed class Thank(AsOfNote asOf) : ICommand
{
    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) =>
        Task.FromResult(Reply.Text(asOf.Under(Strings.Thanks_Welcome)));
}
