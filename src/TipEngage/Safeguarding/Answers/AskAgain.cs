using System.Globalization;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Safeguarding.Answers;

/// <summary>Tells somebody whose general question got a referral how to ask it again: it was not kept, so it cannot be answered.</summary>
internal sealed class AskAgain : ICardAction<AskAgain.Data>
{
    public static ExecuteAction Button() => CardLanguage.Button(Strings.Button_GeneralQuestion, new Data());

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        Task.FromResult(Reply.Card(Card().ToAttachment(), Strings.Safeguarding_AskAgain).Privately());

    private static AdaptiveCard Card() => new()
    {
        Body = [new TextBlock(Strings.Safeguarding_AskAgain), new TextBlock(Strings.Safeguarding_Referral_Danger) { IsSubtle = true }],
        FallbackText = string.Join('\n', Strings.Safeguarding_AskAgain, Strings.Safeguarding_Referral_Danger),
        Lang = CultureInfo.CurrentUICulture.Name,
        Teams = TeamsCardOptions.FullWidth,
    };

    /// <summary>Data of the button.</summary>
    internal sealed record Data : ICardActionData
    {
        public static string Verb => "safeguarding.general";

        public static bool IsQuestion => true;
    }
}
