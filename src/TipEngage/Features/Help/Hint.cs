using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Help;

/// <summary>Says in a sentence what can be asked, after something that is no question.</summary>
internal sealed class Hint(AsOfNote asOf) : ICommand
{
    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) =>
        Task.FromResult(Reply.Card(HelpCard.Sentence(Strings.Help_Hint, asOf).ToAttachment(), Strings.Help_Hint));
}
