using System.Globalization;
using TipEngage.Parties;
using TipEngage.Plans.Catalog;

namespace TipEngage.Practices.Form;

/// <summary>Countries and territories by their ISO 3166 code of two letters: members first.</summary>
internal sealed record CountryChoices() : ChoiceList("country")
{
    private static readonly string[] parties = [.. PartyList.All.Where(party => party.Code.Length == 2).OrderBy(party => party.Kind is not PartyKind.Member).Select(party => party.Code)];

    public static IReadOnlyList<string> All { get; } = [.. parties, .. PartyNames.OtherCountries.Order(StringComparer.Ordinal)];

    public override bool IsLong => true;

    public override IEnumerable<string> OtherWordsFor(string value) => PartyNames.AllOf(value);

    public override IReadOnlyList<string> ValuesIn(Plan plan) => All;

    public override string WordsFor(string value, Plan plan) => PartyNames.NameOf(value, CultureInfo.CurrentUICulture);
}
