using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Practices;

/// <summary>What was decided about a practice, in words for its person: why, and what to do.</summary>
internal static class DecisionWords
{
    /// <summary>Why it stands where it does: the rule, and what was said about which field.</summary>
    /// <param name="reason">The rule, as a code; null for none.</param>
    /// <param name="comments">What was said, by field.</param>
    /// <param name="mark">Begins the marks of what was said.</param>
    public static IEnumerable<CardElement> Why(string? reason, IReadOnlyDictionary<string, string> comments, string mark = "comment")
    {
        if (reason is not (null or ReviewReasons.Declined))
            yield return CardText.Plain(reason is ReviewReasons.NothingToUpdate ? ReviewWords.Reason(reason) : Sentence.Of(Strings.Decision_Rule, ReviewWords.Reason(reason)));
        var said = comments.OrderBy(one => OrderOf(one.Key)).Select(one => Comment(one.Key, one.Value, mark));
        var part = CardPart.Of(said, 0);
        foreach (var element in part.Elements)
            yield return element;
        if (!part.IsLast)
            yield return CardText.Plain(Strings.Decision_MoreComments) with { Id = $"{mark}-more" };
    }

    private static IEnumerable<CardElement> Comment(string field, string comment, string mark)
    {
        yield return CardText.Label(PracticeForm.Find(field) is { } known ? PracticeWords.Name(known) : Strings.Review_Note) with { Spacing = CardSpacing.Small };
        yield return CardText.Verbatim(comment) with { Spacing = CardSpacing.None, Id = $"{mark}-{(field.Length == 0 ? "all" : field)}" };
    }

    /// <summary>The text that reviewers propose beside the person's own: what is new stands out, and both can be read; null where nothing waits for their yes.</summary>
    /// <param name="practice">The practice.</param>
    /// <param name="view">The plan in the language of the answer.</param>
    /// <param name="index">Which part of it.</param>
    public static CardPart? Proposed(SharedPractice practice, PlanView view, int index) => practice is not { State: PracticeState.ConsentCheck, Proposed: { } proposed } ? null : CardPart.Of(
        from field in PracticeForm.Fields
        where proposed.ContainsKey(field.Name)
        select FieldDiff.Of(view, field, practice.Fields?.GetValueOrDefault(field.Name), proposed[field.Name], (Strings.Decision_Before, Strings.Decision_After)),
        index);

    /// <summary>The tier and what it rests on; nothing where it has none.</summary>
    public static IEnumerable<Fact> Tier(SharedPractice practice) => practice.Tier is not { } tier ? [] :
    [
        new(Strings.Review_Tier, ReviewWords.Tier(tier)),
        .. ReviewWords.TierReasons(practice.TierReason) is { } reasons ? [new Fact(Strings.Review_Why, reasons)] : Array.Empty<Fact>(),
    ];

    private static int OrderOf(string field) => field.Length == 0 ? int.MaxValue : PracticeForm.Fields.ToList().FindIndex(one => one.Name == field);
}
