using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Help;

/// <summary>Answers a greeting with what can be asked.</summary>
internal sealed class Greet(AsOfNote asOf) : ICommand
{
    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) =>
        Task.FromResult(Reply.Card(HelpCard.Create(Strings.Hello_Title, Strings.Help_Text, asOf).ToAttachment(), Strings.Hello_Summary));
}
