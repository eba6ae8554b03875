using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Help;

/// <summary>Says that files are not read.</summary>
internal sealed class DeclineFiles(AsOfNote asOf) : ICommand
{
    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) =>
        Task.FromResult(Reply.Text(asOf.Under(Strings.Files_NotRead)));
}
