using TipEngage.Practices.Form;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Safeguarding.Forms;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Reviews;

/// <summary>What holds a practice: what was found, in plain words, and in which fields; never the words that were found.</summary>
internal static class HeldFindings
{
    /// <summary>A warning with a line for each kind; nothing where it is not held.</summary>
    public static IEnumerable<CardElement> Of(ReviewedPractice practice)
    {
        if (practice.Held is [])
            yield break;

        var found = In(practice);
        yield return new Container(
        [
            CardText.Plain(Strings.Review_HeldFor),
            .. practice.Held.Select(kind => CardText.Plain(Line(kind, [.. found.Where(one => one.Kind == kind).Select(one => one.Field)])) with { Spacing = CardSpacing.Small, Id = $"held-{kind}" }),
        ])
        {
            Style = ContainerStyle.Warning,
        };
    }

    /// <summary>What marks a field where all of it is read.</summary>
    public static Func<PracticeField, IEnumerable<CardElement>> Marks(ReviewedPractice practice)
    {
        var found = In(practice).ToLookup(one => one.Field, one => FindingWords.KindOf(one.Kind));
        return field => !found.Contains(field) ? [] :
        [
            new Container([CardText.Plain(Sentence.Of(Strings.Review_HeldHere, string.Join("; ", found[field])))]) { Style = ContainerStyle.Warning, Spacing = CardSpacing.Small, Id = $"held-in-{field.Name}" },
        ];
    }

    private static (PracticeField Field, string Kind)[] In(ReviewedPractice practice) =>
        practice is not { Held: not [], Fields: { } fields } ? [] :
        [
            .. FormScreening.Default.Judge(PracticeForm.Texts(PracticeForm.Fields, fields), []).Findings
                .Where(one => one.Severity is Severity.Hold).Select(one => (PracticeForm.Find(one.Field)!, one.Kind.ToString())).Distinct().Where(one => practice.Held.Contains(one.Item2)),
        ];

    private static string Line(string kind, IReadOnlyList<PracticeField> fields) => fields is []
        ? FindingWords.KindOf(kind)
        : Sentence.Of(Strings.Plain_Line, FindingWords.KindOf(kind), string.Join("; ", fields.Select(PracticeWords.Name)));
}
