using TipEngage.Parties;
using TipEngage.Practices.Form;

namespace TipEngage.Practices.Library;

/// <summary>
/// Tells for whom a practice may be their own. Only what is shown counts, so that nobody finds out by trying who is not to be named: of an
/// anonymous one, all countries in which it is used and all organisations may be its own.
/// </summary>
internal static class OwnEcho
{
    private const string Government = "gov-";
    private const string Intergovernmental = "igo";

    /// <summary>Whether that it is used in a country shows it in another setting than its own.</summary>
    public static bool IsElsewhere(PublishedPractice practice, string country) =>
        !practice.Several(PracticeFields.Countries).Contains(country) && !IsNamed(practice, country);

    public static bool MayBeOf(PublishedPractice practice, string party)
    {
        if (IsNamed(practice, party))
            return true;

        var type = practice.Fields.GetValueOrDefault(PracticeFields.OrganisationType.Name);
        return PartyList.Find(party)?.Kind is PartyKind.Member or PartyKind.ObserverState
            ? (type is null || type.StartsWith(Government, StringComparison.Ordinal)) && !NamesCountry(practice) && practice.Several(PracticeFields.Countries).Contains(party)
            : type is null || (type is Intergovernmental && !practice.Fields.ContainsKey(PracticeFields.OrganisationName.Name));
    }

    /// <summary>Whether it says of which country its organisation is, which is not every one where it is used then.</summary>
    private static bool NamesCountry(PublishedPractice practice) => practice.Fields.GetValueOrDefault(PracticeFields.OrganisationName.Name) is { } name && PartyNames.CountriesIn(name) is not [];

    private static bool IsNamed(PublishedPractice practice, string party) =>
        practice.Fields.GetValueOrDefault(PracticeFields.OrganisationName.Name) is { } name && PartyNames.Find(name).Any(mention => mention.Code == party);
}
