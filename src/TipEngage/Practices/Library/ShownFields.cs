using System.Globalization;
using System.Text;
using TipEngage.Practices.Form;
using static TipEngage.Practices.Form.PracticeFields;

namespace TipEngage.Practices.Library;

/// <summary>What of a practice may be shown: what is for its reviewers stays with them, and so does the name of who is not to be named.</summary>
internal static class ShownFields
{
    public const string Named = "named";
    public const string TypeAndCountry = "type_country";

    private const string Hidden = "[…]";

    /// <summary>A shorter name may be a word like any other.</summary>
    private const int ShortestHidden = 4;

    private const CompareOptions Alike = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreKanaType | CompareOptions.IgnoreWidth;

    private static readonly PracticeField[] forReviewers = [Interest, InterestNote];

    /// <summary>Fields that say or lead to who it is.</summary>
    private static readonly PracticeField[] naming = [OrganisationName, OtherType, Partners, EvidenceLinks, StatementLink];

    public static IReadOnlyDictionary<string, string> Of(IReadOnlyDictionary<string, string> fields)
    {
        var attribution = fields.GetValueOrDefault(Attribution.Name);
        PracticeField[] left = [.. forReviewers, .. attribution is Named ? [] : naming, .. attribution is Named or TypeAndCountry ? [] : new[] { OrganisationType }];
        var names = attribution is Named ? [] : Names(fields);
        return fields
            .Where(one => PracticeForm.Find(one.Key) is { Kind: not FieldKind.Tick } field && !left.Contains(field))
            .ToDictionary(one => one.Key, one => PracticeForm.Find(one.Key)!.IsWritten ? Hide(one.Value, names) : one.Value);
    }

    private static string[] Names(IReadOnlyDictionary<string, string> fields) =>
    [
        .. new[] { OrganisationName, Partners }
            .SelectMany(field => fields.GetValueOrDefault(field.Name, "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(name => name.Length >= ShortestHidden).OrderByDescending(name => name.Length),
    ];

    private static string Hide(string text, IEnumerable<string> names) => names.Aggregate(text, Hide);

    private static string Hide(string text, string name)
    {
        var shown = new StringBuilder();
        var rest = text.AsSpan();
        while (CultureInfo.InvariantCulture.CompareInfo.IndexOf(rest, name, Alike, out var length) is >= 0 and var at && length > 0)
        {
            shown.Append(rest[..at]).Append(Hidden);
            rest = rest[(at + length)..];
        }

        return shown.Length == 0 ? text : shown.Append(rest).ToString();
    }
}
