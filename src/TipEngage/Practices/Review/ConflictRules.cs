using System.Globalization;
using System.Text;
using TipEngage.Data;
using TipEngage.Parties;
using TipEngage.Practices.Form;

namespace TipEngage.Practices.Review;

/// <summary>Who has an interest in a practice: its own organisation, and its own country where it is a government's.</summary>
internal static class ConflictRules
{
    private const string Government = "gov-";
    private const int ShortestWithin = 6;

    /// <param name="fields">What the practice says.</param>
    /// <param name="place">Where somebody works, and where they ever said that they do.</param>
    /// <param name="at">When: what was taken back counts a while longer.</param>
    /// <param name="ownerCountry">Where whoever shares it works; null where that is not known.</param>
    public static bool HasInterest(IReadOnlyDictionary<string, string> fields, PersonPlace place, DateTimeOffset at, string? ownerCountry = null) => place.CountingAt(at).Any(one =>
        IsSame(fields, one.Organisation, one.Country) || (IsGovernments(fields) && GovernmentsOf(fields, ownerCountry).Contains(one.Country, StringComparer.OrdinalIgnoreCase)));

    public static bool IsGovernments(IReadOnlyDictionary<string, string> fields) =>
        fields.GetValueOrDefault(PracticeFields.OrganisationType.Name)?.StartsWith(Government, StringComparison.Ordinal) is true;

    /// <summary>The countries that may object to what is to be published: those of every text in it that is a government's.</summary>
    public static IReadOnlyList<string> Concerned(params IEnumerable<IReadOnlyDictionary<string, string>?> texts) =>
        [.. texts.OfType<IReadOnlyDictionary<string, string>>().Where(IsGovernments).SelectMany(fields => CountriesOf(fields).Concat(CountriesNamed(fields))).Distinct(StringComparer.Ordinal)];

    /// <summary>Whose government a government's practice is of: that of the countries that its organisation names, else of those where it is used, and of where its person works.</summary>
    private static IReadOnlyList<string> GovernmentsOf(IReadOnlyDictionary<string, string> fields, string? ownerCountry)
    {
        var named = CountriesNamed(fields);
        IReadOnlyList<string> own = named is [] ? CountriesOf(fields) : named;
        return ownerCountry is null ? own : [.. own, ownerCountry];
    }

    private static IReadOnlyList<string> CountriesNamed(IReadOnlyDictionary<string, string> fields) => PartyNames.CountriesIn(fields.GetValueOrDefault(PracticeFields.OrganisationName.Name) ?? "");

    public static IReadOnlyList<string> CountriesOf(IReadOnlyDictionary<string, string> fields) =>
        PracticeRules.Several(fields.GetValueOrDefault(PracticeFields.Countries.Name) ?? "");

    /// <summary>A name within a longer one is the same too, such as one with its country behind it.</summary>
    private static bool IsSame(IReadOnlyDictionary<string, string> fields, string organisation, string country)
    {
        var name = fields.GetValueOrDefault(PracticeFields.OrganisationName.Name) ?? "";
        var (theirs, own) = (Plain(name), Plain(organisation));
        var (shorter, longer) = theirs.Length < own.Length ? (theirs, own) : (own, theirs);
        var isAlike = shorter.Length > 0 && (shorter == longer || (shorter.Length >= ShortestWithin && longer.Contains(shorter, StringComparison.Ordinal)));
        return (isAlike && !IsOfAnotherGovernment(fields, organisation, country)) || OrganisationsIn(name).Intersect(OrganisationsIn(organisation)).Any();
    }

    /// <summary>A ministry of the same name is another one in another country.</summary>
    private static bool IsOfAnotherGovernment(IReadOnlyDictionary<string, string> fields, string organisation, string country) =>
        IsGovernments(fields) && GovernmentsOf(fields, null) is { Count: > 0 } theirs && !PartyNames.CountriesIn(organisation).Append(country).Intersect(theirs, StringComparer.OrdinalIgnoreCase).Any();

    /// <summary>Those that take part are known by every name they have, the shortest too.</summary>
    private static IEnumerable<string> OrganisationsIn(string name) => PartyNames.Find(name).Select(mention => mention.Code).OfType<string>()
        .Where(code => PartyList.Find(code) is { Kind: not (PartyKind.Member or PartyKind.ObserverState) });

    /// <summary>Letters and digits alone: marks, capitals and blanks make no other organisation.</summary>
    private static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (var rune in name.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                plain.Append(Rune.ToLower(rune, CultureInfo.InvariantCulture).ToString());
        }

        return plain.ToString();
    }
}
