using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Practices;

/// <summary>Each step of a practice for whoever gets no letters: when, what was decided and why, the first one first.</summary>
internal static class ToldSteps
{
    public static IEnumerable<CardElement> Of(SharedPractice practice) =>
        from step in practice.Told.Index()
        let heading = LetterCard.HeadingOf(step.Item.Told, practice, step.Item.Detail)
        where heading is not null
        from element in Of(practice, step.Item, heading, step.Index)
        select element;

    private static IEnumerable<CardElement> Of(SharedPractice practice, ToldStep step, string heading, int place) =>
    [
        CardText.Label(Teams.Activities.Markdown.Escape(Sentence.Of(Strings.Plain_Line, Dates.DayOf(step.At), heading))) with { Id = $"step-{practice.Id:N}-{place}" },
        .. DecisionWords.Why(step.Detail.GetValueOrDefault(PracticeLetters.Reason), LetterWords.Comments(step.Detail), $"comment-{practice.Id:N}-{place}"),
        .. LetterWords.Feedback(step.Detail),
        .. LetterWords.Counts(step.Detail),
        .. LetterWords.BegunLines(step.Detail).Select(CardText.Plain),
    ];
}
