using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Help;

/// <summary>Says what can be asked.</summary>
internal sealed class ShowHelp(AsOfNote asOf) : ICommand, ICardAction<ShowHelp.Data>
{
    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) => Task.FromResult(Help());

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => Task.FromResult(Help());

    private Reply Help() => Reply.Card(HelpCard.Create(Strings.Help_Title, Strings.Help_Text, asOf).ToAttachment(), Strings.Help_Summary);

    /// <summary>Data of the button.</summary>
    internal sealed record Data : ICardActionData
    {
        public static string Verb => "help.show";

        public static bool IsQuestion => true;
    }
}
