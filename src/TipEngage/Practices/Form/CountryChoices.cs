using System.Globalization;
using TipEngage.Parties;
using TipEngage.Plans.Catalog;

namespace TipEngage.Practices.Form;

/// <summary>Countries and territories by their ISO 3166 code of two letters: members first, then those that the system's own tables know.</summary>
internal sealed record CountryChoices() : ChoiceList("country")
{
    private static readonly string[] members = [.. PartyList.All.Where(party => party is { Kind: PartyKind.Member, Code.Length: 2 }).Select(party => party.Code)];

    private static readonly string[] all = [.. members, .. Known().Except(members).Order(StringComparer.Ordinal)];

    public override bool IsLong => true;

    public override IReadOnlyList<string> ValuesIn(Plan plan) => all;

    public override string WordsFor(string value, Plan plan) => PartyList.Find(value) is not null
        ? PartyNames.NameOf(value, CultureInfo.CurrentUICulture)
        : new RegionInfo(value).DisplayName;

    private static IEnumerable<string> Known() => CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(culture => new RegionInfo(culture.Name).TwoLetterISORegionName)
        .Where(code => code.Length == 2 && code.All(char.IsAsciiLetterUpper) && code is not ("XK" or "EU" or "UN"))
        .Distinct();
}
