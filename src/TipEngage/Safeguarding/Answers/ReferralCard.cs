using System.Globalization;
using TipEngage.Resources;
using TipEngage.Teams.Cards;

namespace TipEngage.Safeguarding.Answers;

/// <summary>Immediate danger first, then the choice of a country; no question about a person.</summary>
internal static class ReferralCard
{
    public const string Mark = "referral";

    private const string CountryInput = "country";

    public static AdaptiveCard Create(IReadOnlyList<KeyValuePair<string, string>> countries) => Of(countries, null, [], [ShowContacts.Button(), AskAgain.Button()]);

    /// <summary>The same with a remark below. What helps stays, since the press that led here may have been a slip, or somebody else's.</summary>
    public static AdaptiveCard WithRemark(IReadOnlyList<KeyValuePair<string, string>> countries, string? chosen, string remark) =>
        Of(countries, chosen, [new TextBlock(remark) { Separator = true, Spacing = CardSpacing.Medium }], [ShowContacts.Button()]);

    /// <summary>The same above a form that goes on, whose buttons lead to the contacts of the country.</summary>
    /// <param name="kept">What became of the words; null where nothing is to be said of it.</param>
    public static IReadOnlyList<CardElement> InForm(string? kept) =>
    [
        Danger(Strings.Safeguarding_Referral_NoReportsInForm, Strings.Safeguarding_Referral_Choose) with { Style = ContainerStyle.Attention },
        CountryChoice(Directory.Countries),
        .. kept is null ? Array.Empty<CardElement>() : [new TextBlock(kept)],
    ];

    /// <summary>The contacts of a country above a form; the choice again where it is none.</summary>
    public static IReadOnlyList<CardElement> InFormOf(string? country, Directory directory) => Directory.NameOf(country) is { } name
        ? [ContactsCard.Contacts(name, directory.Of(country!)), CountryChoice(directory.VerifiedCountries)]
        : InForm(kept: null);

    /// <summary>The same in the place of a form that does not come again: without buttons, since a dialog answers none of a card's own.</summary>
    public static AdaptiveCard InPlaceOfForm() => new()
    {
        Body = [Help, new TextBlock(Strings.Safeguarding_FormNotKept)],
        FallbackText = string.Join('\n', Strings.Safeguarding_Referral_Danger, Strings.Practice_Referral_Help, Strings.Safeguarding_FormNotKept),
        Lang = CultureInfo.CurrentUICulture.Name,
        Teams = TeamsCardOptions.FullWidth,
    };

    /// <summary>Where help is, without a word about what is kept.</summary>
    public static Container Help => Danger(Strings.Safeguarding_Referral_NoReportsInForm, Strings.Practice_Referral_Help) with { Style = ContainerStyle.Attention };

    /// <summary>Says honestly what is kept, and what is not ours to delete.</summary>
    public static TextBlock NotKept => new(Strings.Safeguarding_NotKept) { IsSubtle = true, Size = TextSize.Small, Spacing = CardSpacing.Medium };

    public static ChoiceSetInput CountryChoice(IReadOnlyList<KeyValuePair<string, string>> countries, string? chosen = null) =>
        new([.. countries.Select(country => new Choice(country.Value, country.Key))])
        {
            Value = countries.FirstOrDefault(country => country.Key == chosen).Key,
            Id = CountryInput,
            Label = Strings.Safeguarding_Country,
            Placeholder = Strings.Safeguarding_Country_Placeholder,
        };

    private static AdaptiveCard Of(IReadOnlyList<KeyValuePair<string, string>> countries, string? chosen, IReadOnlyList<TextBlock> remarks, IReadOnlyList<CardAction> buttons) => new()
    {
        Body = [Danger(Strings.Safeguarding_Referral_NoReports, Strings.Safeguarding_Referral_Choose), CountryChoice(countries, chosen), NotKept, .. remarks],
        Actions = buttons,
        FallbackText = string.Join('\n', [Plain(), .. remarks.Select(remark => remark.Text)]),
        Lang = CultureInfo.CurrentUICulture.Name,
        Teams = TeamsCardOptions.FullWidth,
    };

    private static Container Danger(string noReports, string next) => new(
    [
        new TextBlock(Strings.Safeguarding_Referral_Danger) { Weight = TextWeight.Bolder, Style = TextStyle.Heading },
        new TextBlock(noReports),
        new TextBlock(next),
    ])
    {
        Id = Mark,
    };

    private static string Plain() => string.Join('\n',
        Strings.Safeguarding_Referral_Danger, Strings.Safeguarding_Referral_NoReports, Strings.Safeguarding_NoContacts, Strings.Safeguarding_NotKept);
}
