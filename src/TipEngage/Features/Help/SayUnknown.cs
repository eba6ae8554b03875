using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Help;

/// <summary>Says that the plan does not answer a question, and what can be asked.</summary>
internal sealed class SayUnknown(AsOfNote asOf) : ICommand
{
    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) =>
        Task.FromResult(Reply.Card(HelpCard.Sentence(Strings.Search_NothingFound, asOf).ToAttachment(), Strings.Search_NothingFound));
}
