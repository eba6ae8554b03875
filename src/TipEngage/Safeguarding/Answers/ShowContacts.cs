using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Safeguarding.Answers;

/// <summary>Shows the official contacts of a country.</summary>
internal sealed class ShowContacts(Directory directory) : ICardAction<ShowContacts.Data>
{
    public static ExecuteAction Button() => CardLanguage.Button(Strings.Safeguarding_Button_Contacts, new Data(null));

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        var card = Directory.NameOf(data.Country) is { } name
            ? ContactsCard.Create(name, directory.Of(data.Country!), directory.VerifiedCountries)
            : ReferralCard.Create(directory.VerifiedCountries);
        return Task.FromResult(Reply.Card(card.ToAttachment(), Strings.Safeguarding_Referral_Danger).Privately());
    }

    /// <summary>Data of the button.</summary>
    /// <param name="Country">ISO 3166 code of two letters, from the input; null where none was chosen.</param>
    internal sealed record Data(string? Country) : ICardActionData
    {
        public static string Verb => "safeguarding.contacts";
    }
}
