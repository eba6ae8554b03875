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

    /// <summary>Fields that say or lead to who it is.</summary>
    private static readonly PracticeField[] naming = [OrganisationName, OtherType, Partners, EvidenceLinks, StatementLink];

    public static IReadOnlyDictionary<string, string> Of(IReadOnlyDictionary<string, string> fields)
    {
        var attribution = fields.GetValueOrDefault(Attribution.Name);
        PracticeField[] left = [.. forReviewers, .. attribution is Named ? [] : naming, .. attribution is Named or TypeAndCountry ? [] : new[] { OrganisationType }];
        IReadOnlyList<string> names = attribution is Named ? [] : Names(fields);
        return fields
            .Where(one => PracticeForm.Find(one.Key) is { Kind: not FieldKind.Tick } field && !left.Contains(field))
            .ToDictionary(one => one.Key, one => PracticeForm.Find(one.Key)!.IsWritten ? OwnNameHits.Hide(one.Value, names) : one.Value);
    }

    private static IReadOnlyList<string> Names(IReadOnlyDictionary<string, string> fields) => OwnNameHits.Needles(
        new[] { OrganisationName, Partners }.SelectMany(field => fields.GetValueOrDefault(field.Name, "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
}
