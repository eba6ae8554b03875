using TipEngage.Practices.Form;
using TipEngage.Safeguarding.Forms;
using static TipEngage.Practices.Form.PracticeFields;

namespace TipEngage.Practices.Library;

/// <summary>What of a practice may be shown: what is for its reviewers stays with them, and so does the name of who is not to be named.</summary>
internal static class ShownFields
{
    public const string Named = "named";
    public const string TypeAndCountry = "type_country";

    private static readonly PracticeField[] forReviewers = [Interest, InterestNote];

    /// <summary>What was agreed to that everybody has to know who uses it.</summary>
    private static readonly PracticeField[] consents = [Quote, Translate];

    /// <summary>Fields that say or lead to who it is.</summary>
    private static readonly PracticeField[] naming = [OrganisationName, OtherType, Partners, EvidenceLinks, StatementLink];

    public static IReadOnlyDictionary<string, string> Of(IReadOnlyDictionary<string, string> fields)
    {
        var attribution = fields.GetValueOrDefault(Attribution.Name);
        PracticeField[] left = [.. forReviewers, .. attribution is Named ? [] : naming, .. attribution is Named or TypeAndCountry ? [] : new[] { OrganisationType }];
        IReadOnlyList<string> names = attribution is Named ? [] : Names(fields);
        return fields
            .Where(one => PracticeForm.Find(one.Key) is { } field && (field.Kind is not FieldKind.Tick || consents.Contains(field)) && !left.Contains(field))
            .ToDictionary(one => one.Key, one => Hidden(one, names));
    }

    /// <summary>The same for its reviewers, who see what is for them too.</summary>
    /// <param name="fields">What was submitted, or the words for some of it that reviewers propose.</param>
    /// <param name="submitted">What was submitted, which says whether and by what names it is to be known.</param>
    public static IReadOnlyDictionary<string, string> ForReviewers(IReadOnlyDictionary<string, string> fields, IReadOnlyDictionary<string, string> submitted)
    {
        if (IsNamed(submitted))
            return fields;

        var names = Names(submitted);
        return fields.Where(one => !IsNaming(one.Key)).ToDictionary(one => one.Key, one => Hidden(one, names));
    }

    /// <summary>Whether reviewers see a field of what was submitted.</summary>
    public static bool IsForReviewers(PracticeField field, IReadOnlyDictionary<string, string> submitted) => IsNamed(submitted) || !IsNaming(field.Name);

    public static bool IsNamed(IReadOnlyDictionary<string, string> fields) => fields.GetValueOrDefault(Attribution.Name) is Named;

    private static bool IsNaming(string field) => Array.Exists(naming, one => one.Name == field);

    private static string Hidden(KeyValuePair<string, string> one, IReadOnlyList<string> names) =>
        PracticeForm.Find(one.Key) is { IsWritten: true } ? OwnNameHits.Hide(one.Value, names) : one.Value;

    private static IReadOnlyList<string> Names(IReadOnlyDictionary<string, string> fields) => OwnNameHits.Needles(
        new[] { OrganisationName, Partners }.SelectMany(field => fields.GetValueOrDefault(field.Name, "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
}
