using System.Globalization;
using TipEngage.Resources;
using TipEngage.Teams.Cards;

namespace TipEngage.Safeguarding.Answers;

/// <summary>The official contacts of one country, each with who runs it, its source and when it was verified.</summary>
internal static class ContactsCard
{
    public static AdaptiveCard Create(string country, IReadOnlyList<Contact> contacts, IReadOnlyList<KeyValuePair<string, string>> countries) => new()
    {
        Body =
        [
            Contacts(country, contacts),
            ReferralCard.CountryChoice(countries),
            ReferralCard.NotKept,
        ],
        Actions = [ShowContacts.Button(), .. contacts.DistinctBy(contact => contact.Source).Select(Link)],
        FallbackText = string.Join('\n',
            [Strings.Safeguarding_Referral_Danger, .. contacts is [] ? [Strings.Safeguarding_NoContacts] : contacts.Select(contact => $"{Directory.Named(contact.Name)}: {contact.Number}")]),
        Lang = CultureInfo.CurrentUICulture.Name,
        Teams = TeamsCardOptions.FullWidth,
    };

    /// <summary>The contacts under the first thing to do.</summary>
    public static Container Contacts(string country, IReadOnlyList<Contact> contacts) => new(
    [
        new TextBlock(Strings.Safeguarding_Referral_Danger) { Weight = TextWeight.Bolder },
        new TextBlock(Sentence.Of(Strings.Safeguarding_ContactsOf, country)) { Style = TextStyle.Heading, Weight = TextWeight.Bolder },
        .. contacts.SelectMany(Lines),
        .. contacts is [] ? [new TextBlock(Strings.Safeguarding_NoContacts)] : Array.Empty<TextBlock>(),
    ])
    {
        Id = ReferralCard.Mark,
    };

    private static IEnumerable<CardElement> Lines(Contact contact) =>
    [
        new TextBlock(contact.Number) { Size = TextSize.Large, Weight = TextWeight.Bolder },
        new TextBlock(contact.Hours is { } hours ? $"{Directory.Named(contact.Name)} · {hours}" : Directory.Named(contact.Name)) { Spacing = CardSpacing.None },
        new TextBlock(Sentence.Of(Strings.Safeguarding_Verified, Directory.Named(contact.RunBy), Dates.Day(contact.VerifiedOn!.Value)))
        {
            IsSubtle = true,
            Size = TextSize.Small,
            Spacing = CardSpacing.None,
        },
    ];

    private static OpenUrlAction Link(Contact contact) => new(contact.Source.AbsoluteUri) { Title = Sentence.Of(Strings.Safeguarding_Source, Directory.Named(contact.Name)) };
}
