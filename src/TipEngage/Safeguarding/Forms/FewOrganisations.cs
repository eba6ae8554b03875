using TipEngage.Resources;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Where the type of an organisation and its country may show which one it is.</summary>
/// <param name="OnePerCountry">Types of which a country has one.</param>
/// <param name="FewerTypes">Types of which a country with few people may have one or two.</param>
/// <param name="FewerCountries">Codes of countries with few people.</param>
/// <param name="SmallCountries">ISO 3166 codes of countries so small that any type may have one.</param>
/// <param name="Source">Where that comes from.</param>
/// <param name="AsOf">When it was last looked at.</param>
internal sealed record FewOrganisations(
    IReadOnlyList<string> OnePerCountry, IReadOnlyList<string> FewerTypes, IReadOnlyList<string> FewerCountries, IReadOnlyList<string> SmallCountries, string Source, DateOnly AsOf)
{
    private const string Resource = "TipEngage.Safeguarding.Forms.FewOrganisations.json";

    public static FewOrganisations Default => field ??= EmbeddedJson.Find(Resource, FewOrganisationsJson.Default.FewOrganisations)!;

    /// <summary>Whether one organisation may be meant; in several countries it may be any of theirs.</summary>
    public bool MayBeOne(string type, IReadOnlyCollection<string> countries) =>
        countries.Count == 1 && countries.First() is var country
        && (OnePerCountry.Contains(type) || SmallCountries.Contains(country) || (FewerTypes.Contains(type) && FewerCountries.Contains(country)));
}
