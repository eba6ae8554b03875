using TipEngage.Resources;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Where the type of an organisation and its country may show which one it is.</summary>
/// <param name="Types">Types of which countries have one or very few.</param>
/// <param name="AnyTypeBelow">In countries with fewer people any type may have one.</param>
/// <param name="Populations">How many people live in a country, by its ISO 3166 code; those that are not there are larger.</param>
/// <param name="SmallTerritories">Codes of small territories whose people are not counted there.</param>
/// <param name="Source">Where that comes from.</param>
/// <param name="AsOf">When it was last looked at.</param>
internal sealed record FewOrganisations(
    IReadOnlyList<FewOfType> Types, int AnyTypeBelow, IReadOnlyDictionary<string, int> Populations, IReadOnlyList<string> SmallTerritories, string Source, DateOnly AsOf)
{
    private const string Resource = "TipEngage.Safeguarding.Forms.FewOrganisations.json";

    public static FewOrganisations Default => field ??= EmbeddedJson.Find(Resource, FewOrganisationsJson.Default.FewOrganisations)!;

    /// <summary>Whether one organisation, or one of very few, may be meant; in several countries it may be any of theirs.</summary>
    public bool MayBeOne(string type, IReadOnlyCollection<string> countries) =>
        countries.Distinct().ToArray() is [var country] && (HasFewerThan(AnyTypeBelow, country) || Types.Any(few => few.Type == type && IsIn(few, country)));

    private bool IsIn(FewOfType few, string country) =>
        few is { Countries: null, Below: null } || few.Countries?.Contains(country) is true || (few.Below is { } most && HasFewerThan(most, country));

    private bool HasFewerThan(int people, string country) => SmallTerritories.Contains(country) || (Populations.TryGetValue(country, out var living) && living < people);
}
