using System.Globalization;
using TipEngage.Plans.Catalog;
using TipEngage.Practices.Form;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Resources;

namespace TipEngage.Screens;

/// <summary>Published practices, in the words of the answer.</summary>
internal static class LibraryWording
{
    private static readonly Dictionary<string, PracticeField> fields = new()
    {
        [LibraryLabels.Country] = PracticeFields.Countries,
        [LibraryLabels.Sector] = PracticeFields.Sectors,
        [LibraryLabels.Approach] = PracticeFields.Approach,
        [LibraryLabels.Item] = PracticeFields.Items,
        [LibraryLabels.OrganisationType] = PracticeFields.OrganisationType,
        [LibraryLabels.Language] = PracticeFields.Language,
    };

    /// <summary>What a kind of labels is called.</summary>
    public static string Kind(string kind) => kind switch
    {
        LibraryLabels.Country => Strings.Library_Countries,
        LibraryLabels.Sector => Strings.Library_Sectors,
        LibraryLabels.Approach => Strings.Library_Approach,
        LibraryLabels.Item => Strings.Library_Items,
        LibraryLabels.Tier => Strings.Review_Tier,
        LibraryLabels.OrganisationType => Strings.Review_FactType,
        _ => Strings.Field_Language,
    };

    /// <summary>What a label says; itself where it is none.</summary>
    public static string Label(string label, Plan plan) => LibraryLabels.Read(label) is not var (kind, value) ? label
        : kind is LibraryLabels.Tier ? Tier(value) ?? value
        : fields.TryGetValue(kind, out var field) ? Value(field, kind is LibraryLabels.Country ? value.ToUpperInvariant() : value, plan)
        : value;

    public static string? Tier(PublishedPractice practice) => Tier(practice.Tier);

    /// <summary>The words of a tier, as it is stored or, as a label has it, in small letters; null for none.</summary>
    public static string? Tier(string? tier) => Read(tier) is { } known ? ReviewWords.Tier(known) : null;

    /// <summary>Why it has that tier, in two lines: what it rests on, of which nothing is said that was not found, and what else was found or is not there yet.</summary>
    public static IEnumerable<string> TierReason(PublishedPractice practice) => Rests(practice) is { } rests ? [rests, .. Beside(practice)] : Found(practice, []);

    /// <summary>What a practice of that tier has; null where not all of that was found, as where its reviewers chose a lower tier than the table would give.</summary>
    private static string? Rests(PublishedPractice practice)
    {
        var found = practice.TierReasons;
        return Read(practice.Tier) switch
        {
            Practices.Review.Tier.Idea => found.Contains(TierTable.Steps) ? Strings.Library_Needs_Idea : Strings.Library_Needs_IdeaInShort,
            Practices.Review.Tier.Promising when found.Contains(TierTable.InUse) && found.Contains(TierTable.Results) && found.Contains(TierTable.LimitsStated) => Strings.Library_Needs_Promising,
            Practices.Review.Tier.Good when found.Contains(TierTable.TookPart) && (found.Contains(TierTable.Evaluated) || found.Contains(TierTable.UsedElsewhere)) => Strings.Library_Needs_Good,
            Practices.Review.Tier.Institutionalised when found.Contains(TierTable.InLaw) => Strings.Library_Needs_Institutionalised,
            _ => null,
        };
    }

    private static IEnumerable<string> Beside(PublishedPractice practice)
    {
        if (Read(practice.Tier) is not Practices.Review.Tier.Idea and var tier)
            return Found(practice, Told(tier));

        var missing = TierTable.Missing(practice.Fields, DateOnly.FromDateTime(practice.PublishedAt.UtcDateTime), 0, Practices.Review.Tier.Promising);
        return missing is [] ? [] : [Sentence.Of(Strings.Library_NotYet, string.Join("; ", missing.Select(ReviewWords.TierReason)))];
    }

    /// <summary>What the first line says already.</summary>
    private static string[] Told(Tier? tier) => tier switch
    {
        Practices.Review.Tier.Promising => [TierTable.InUse, TierTable.Results, TierTable.LimitsStated],
        Practices.Review.Tier.Good => [TierTable.TookPart, TierTable.Evaluated, TierTable.UsedElsewhere],
        _ => [TierTable.InLaw],
    };

    private static Tier? Read(string? tier) => Enum.TryParse<Tier>(tier, ignoreCase: true, out var known) ? known : null;

    /// <summary>What its person agreed to that others may do with it.</summary>
    public static IEnumerable<(string Label, string Value)> Consents(PublishedPractice practice) =>
        [(Strings.Library_MayBeQuoted, May(practice.MayBeQuoted)), (Strings.Library_MayBeTranslated, May(practice.MayBeTranslated))];

    /// <summary>What stands before how it is named: whoever does not let its words be quoted can still be named.</summary>
    public static string Cite(PublishedPractice practice) => practice.MayBeQuoted ? Strings.Library_Cite : Strings.Library_Name;

    private static string May(bool isAgreed) => isAgreed ? Strings.Library_May : Strings.Library_MayNot;

    /// <summary>Who tells it, as far as it may be said.</summary>
    public static string From(PublishedPractice practice, Plan plan) => practice.Fields.GetValueOrDefault(PracticeFields.OrganisationName.Name)
        ?? (practice.Fields.TryGetValue(PracticeFields.OrganisationType.Name, out var type) ? Sentence.Of(Strings.Library_TypeOnly, Value(PracticeFields.OrganisationType, type, plan)) : Strings.Library_Withheld);

    /// <summary>The language that it is told in, and that a machine wrote it where nobody checked that; null where none is known.</summary>
    public static string? Language(PublishedPractice practice, Plan plan)
    {
        var language = Values(practice, PracticeFields.Language, plan);
        return language is not null && practice.Fields.GetValueOrDefault(PracticeFields.Origin.Name) is PracticeFields.MachineUnchecked
            ? Sentence.Of(Strings.Library_LanguageAndOrigin, language, Value(PracticeFields.Origin, PracticeFields.MachineUnchecked, plan))
            : language;
    }

    /// <summary>All values of a field; null where it has none.</summary>
    public static string? Values(PublishedPractice practice, PracticeField field, Plan plan) =>
        practice.Several(field) is { Count: > 0 } values ? string.Join("; ", values.Select(value => Value(field, value, plan))) : null;

    private static string Value(PracticeField field, string value, Plan plan) => field.Choices!.WordsFor(value, plan);

    private static IEnumerable<string> Found(PublishedPractice practice, string[] told)
    {
        string[] known = [.. practice.TierReasons.Except(told).Select(code => Find($"TierReason_{code}")).OfType<string>()];
        return known is [] ? [] : [string.Join("; ", known)];
    }

    private static string? Find(string key) => Strings.ResourceManager.GetString(key, CultureInfo.CurrentUICulture);
}
