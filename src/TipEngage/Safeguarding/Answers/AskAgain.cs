using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Safeguarding.Answers;

/// <summary>Tells somebody whose general question got a referral how to ask it again: it was not kept, so it cannot be answered.</summary>
internal sealed class AskAgain(Directory directory) : ICardAction<AskAgain.Data>
{
    public static ExecuteAction Button() => CardLanguage.Button(Strings.Button_GeneralQuestion, new Data(null));

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => Task.FromResult(
        Reply.Card(ReferralCard.WithRemark(directory.VerifiedCountries, data.Country, Strings.Safeguarding_AskAgain).ToAttachment(), Strings.Safeguarding_AskAgain).Privately());

    /// <summary>Data of the button.</summary>
    /// <param name="Country">What is chosen in the card; null where nothing is.</param>
    internal sealed record Data(string? Country) : ICardActionData
    {
        public static string Verb => "safeguarding.general";

        public static bool IsQuestion => true;
    }
}
