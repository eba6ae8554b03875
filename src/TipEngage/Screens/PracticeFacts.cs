using TipEngage.Practices.Form;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Resources;

namespace TipEngage.Screens;

/// <summary>The facts about a published practice that its card and its page show, in their order.</summary>
internal static class PracticeFacts
{
    public static IEnumerable<(string Label, string Value)> Of(PlanView view, PublishedPractice practice) => ((string Label, string? Value)[])
    [
        (Strings.Library_Countries, LibraryWording.Values(practice, PracticeFields.Countries, view.Plan)),
        (Strings.Library_Sectors, LibraryWording.Values(practice, PracticeFields.Sectors, view.Plan)),
        (Strings.Library_Approach, LibraryWording.Values(practice, PracticeFields.Approach, view.Plan)),
        (Strings.Library_Items, LibraryWording.Values(practice, PracticeFields.Items, view.Plan)),
        (Strings.Library_From, LibraryWording.From(practice, view.Plan)),
        (Strings.Library_Evidence, LibraryWording.Values(practice, PracticeFields.Evidence, view.Plan)),
        (Strings.Field_Language, LibraryWording.Language(practice, view.Plan)),
        (Strings.Field_Tlp, practice.Tlp is Register.Tlp.Clear ? Strings.Tlp_Clear : Strings.Tlp_Green),
        (Strings.Library_Published, Sentence.Of(Strings.Library_PublishedOn, Cited(practice.PublishedAt), practice.Version)),
        Confirmed(view, practice),
    ]
    is var facts ? facts.Where(fact => fact.Value is not null).Select(fact => (fact.Label, fact.Value!)) : [];

    /// <summary>From when its person is asked whether it is still true until they say so, it is said since when nobody did.</summary>
    private static (string, string?) Confirmed(PlanView view, PublishedPractice practice) =>
        view.Today >= ReaderZone.DayOf(practice.AnsweredForAt, TimeZoneInfo.Utc).AddMonths(TurnReviewClock.MonthsTrue)
            ? (Strings.Library_NotConfirmed, Cited(practice.AnsweredForAt))
            : (Strings.Library_Confirmed, Cited(practice.AnsweredForAt));

    /// <summary>A day as in its citation, which is the same for every reader and stands beside it.</summary>
    private static string Cited(DateTimeOffset moment) => Dates.Day(ReaderZone.DayOf(moment, TimeZoneInfo.Utc));
}
