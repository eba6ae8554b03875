using TipEngage.Practices.Form;
using TipEngage.Register;

namespace TipEngage.Practices.Library;

/// <summary>A published practice as programs get it: values as they are stored, in no language but its own.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="Version">How often it was published.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">Its summary.</param>
/// <param name="Language">BCP 47 name of the language that it is told in.</param>
/// <param name="Tier">How far its evidence reaches.</param>
/// <param name="SelfReported">Whether nobody but who tells it checked it.</param>
/// <param name="Tlp">How far it may be shared.</param>
/// <param name="Countries">Codes of the countries in which it is used.</param>
/// <param name="Sectors">Its sectors.</param>
/// <param name="Approach">What is done.</param>
/// <param name="Items">Items of the plan.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="Attribution">How who tells it is shown.</param>
/// <param name="Organisation">Who tells it; null where they are not named.</param>
/// <param name="OrganisationType">Kind of that organisation; null where it is not said.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="ConfirmedAt">When somebody answered for it the last time.</param>
/// <param name="Citation">How others cite it.</param>
/// <param name="MayBeQuoted">Whether who shared it agreed that it is quoted in reports.</param>
/// <param name="MayBeTranslated">Whether they agreed that it is translated.</param>
/// <param name="More">What else it tells, by field.</param>
internal sealed record PracticeView(
    string Reference, int Version, string Title, string? Summary, string? Language, string? Tier, bool SelfReported, string Tlp,
    IReadOnlyList<string> Countries, IReadOnlyList<string> Sectors, IReadOnlyList<string> Approach, IReadOnlyList<string> Items, IReadOnlyList<string> Evidence,
    string? Attribution, string? Organisation, string? OrganisationType, DateTimeOffset PublishedAt, DateTimeOffset ConfirmedAt, string Citation,
    bool MayBeQuoted, bool MayBeTranslated, IReadOnlyDictionary<string, string> More)
{
    private static readonly PracticeField[] own =
    [
        PracticeFields.Title, PracticeFields.Summary, PracticeFields.Language, PracticeFields.Tlp, PracticeFields.Countries, PracticeFields.Sectors, PracticeFields.Approach, PracticeFields.Items,
        PracticeFields.Evidence, PracticeFields.Attribution, PracticeFields.OrganisationName, PracticeFields.OrganisationType, PracticeFields.Quote, PracticeFields.Translate,
    ];

    /// <summary>The fields that <see cref="More"/> may have, in the order of the form.</summary>
    public static IReadOnlyList<PracticeField> MoreFields { get; } =
        [.. PracticeForm.Fields.Where(field => field.Kind is not FieldKind.Tick && !own.Contains(field) && field != PracticeFields.Interest && field != PracticeFields.InterestNote)];

    public static PracticeView Of(PublishedPractice practice)
    {
        return new(
            practice.Reference, practice.Version, practice.Title, Value(PracticeFields.Summary), Value(PracticeFields.Language), practice.Tier, practice.IsSelfReported, RegisterFields.TlpLabels[(int)practice.Tlp],
            practice.Several(PracticeFields.Countries), practice.Several(PracticeFields.Sectors), practice.Several(PracticeFields.Approach), practice.Several(PracticeFields.Items), practice.Several(PracticeFields.Evidence),
            Value(PracticeFields.Attribution), Value(PracticeFields.OrganisationName), Value(PracticeFields.OrganisationType), practice.PublishedAt, practice.AnsweredForAt, practice.Citation, practice.MayBeQuoted, practice.MayBeTranslated,
            practice.Fields.Where(field => !own.Any(one => one.Name == field.Key)).OrderBy(field => field.Key, StringComparer.Ordinal).ToDictionary());

        string? Value(PracticeField field) => practice.Fields.GetValueOrDefault(field.Name);
    }
}
