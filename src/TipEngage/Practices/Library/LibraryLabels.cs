using TipEngage.Practices.Form;
using TipEngage.Register;

namespace TipEngage.Practices.Library;

/// <summary>What a practice is filtered by, each as a word that no text has: its kind, then its value.</summary>
internal static class LibraryLabels
{
    public const string Country = "c_";
    public const string Sector = "s_";
    public const string Approach = "a_";
    public const string Item = "i_";
    public const string Tier = "t_";
    public const string OrganisationType = "o_";

    /// <summary>All kinds of government, or of business.</summary>
    public const string OrganisationGroup = "g_";

    public const string Language = "l_";

    /// <summary>The label of what everybody may see.</summary>
    public const string Clear = "x_clear";

    /// <summary>The kinds that people filter by, in the order in which they are offered.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Country, Sector, Approach, Item, Tier, OrganisationType, Language];

    private static readonly (string Kind, PracticeField Field)[] fields =
    [
        (Country, PracticeFields.Countries), (Sector, PracticeFields.Sectors), (Approach, PracticeFields.Approach), (Item, PracticeFields.Items),
        (OrganisationType, PracticeFields.OrganisationType), (Language, PracticeFields.Language),
    ];

    /// <summary>The values that a kind may have, as practices have them; none where they depend on the plan.</summary>
    public static IReadOnlyList<string> ValuesOf(string kind) => ValuesByKind.GetValueOrDefault(kind, []);

    private static Dictionary<string, IReadOnlyList<string>> ValuesByKind => field ??= new()
    {
        [Country] = CountryChoices.All,
        [Sector] = ((FixedChoices)PracticeFields.Sectors.Choices!).Values,
        [Approach] = ((FixedChoices)PracticeFields.Approach.Choices!).Values,
        [Tier] = Enum.GetNames<Review.Tier>(),
        [OrganisationType] = ((FixedChoices)PracticeFields.OrganisationType.Choices!).Values,
        [Language] = LanguageChoices.All,
    };

    public static string Of(string kind, string value) => kind + value.ToLowerInvariant();

    /// <summary>Kind and value of a label; null for what is none.</summary>
    public static (string Kind, string Value)? Read(string label) => label is [_, '_', _, ..] ? (label[..2], label[2..]) : null;

    /// <summary>The labels of a practice.</summary>
    /// <param name="shown">The fields that may be shown.</param>
    /// <param name="tier">How far its evidence reaches.</param>
    /// <param name="tlp">How far it may be shared.</param>
    public static IReadOnlyList<string> Of(IReadOnlyDictionary<string, string> shown, string? tier, Tlp tlp) =>
    [
        .. fields.SelectMany(one => PracticeRules.Several(shown.GetValueOrDefault(one.Field.Name, "")).Select(value => Of(one.Kind, value))).Distinct(),
        .. shown.TryGetValue(PracticeFields.OrganisationType.Name, out var type) && GroupOf(type) is { } group ? [group] : Array.Empty<string>(),
        .. tier is null ? Array.Empty<string>() : [Of(Tier, tier)],
        .. tlp is Tlp.Clear ? [Clear] : Array.Empty<string>(),
    ];

    /// <summary>The group that a kind of organisation belongs to; null for none.</summary>
    public static string? GroupOf(string type) => type.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash && type[..dash] is "gov" or "business" ? OrganisationGroup + type[..type.IndexOf('-', StringComparison.Ordinal)] : null;
}
