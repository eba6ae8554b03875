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

    public static bool HasInterest(IReadOnlyDictionary<string, string> fields, PersonPlace place) =>
        IsSame(fields.GetValueOrDefault(PracticeFields.OrganisationName.Name), place.Organisation)
        || (IsGovernments(fields) && CountriesOf(fields).Contains(place.Country, StringComparer.OrdinalIgnoreCase));

    public static bool IsGovernments(IReadOnlyDictionary<string, string> fields) =>
        fields.GetValueOrDefault(PracticeFields.OrganisationType.Name)?.StartsWith(Government, StringComparison.Ordinal) is true;

    /// <summary>The countries that may object to what is to be published: those of every text in it that is a government's.</summary>
    public static IReadOnlyList<string> Concerned(params IEnumerable<IReadOnlyDictionary<string, string>?> texts) =>
        [.. texts.OfType<IReadOnlyDictionary<string, string>>().Where(IsGovernments).SelectMany(CountriesOf).Distinct(StringComparer.Ordinal)];

    public static IReadOnlyList<string> CountriesOf(IReadOnlyDictionary<string, string> fields) =>
        PracticeRules.Several(fields.GetValueOrDefault(PracticeFields.Countries.Name) ?? "");

    /// <summary>A name within a longer one is the same too, such as one with its country behind it.</summary>
    private static bool IsSame(string? one, string other)
    {
        var (theirs, own) = (Plain(one ?? ""), Plain(other));
        var (shorter, longer) = theirs.Length < own.Length ? (theirs, own) : (own, theirs);
        return (shorter.Length > 0 && (shorter == longer || (shorter.Length >= ShortestWithin && longer.Contains(shorter, StringComparison.Ordinal))))
            || OrganisationsIn(one ?? "").Intersect(OrganisationsIn(other)).Any();
    }

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
