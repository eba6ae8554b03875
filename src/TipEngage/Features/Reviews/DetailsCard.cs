using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Reviews;

/// <summary>How a practice came where it stands, in the thread of its card: nothing of its content, which a button shows to whoever may read it, nor why, which may tell of somebody and stands on the card itself for who decides.</summary>
internal static class DetailsCard
{
    private const int MostShown = 20;

    /// <param name="view">The plan in the language of the channel.</param>
    /// <param name="one">The practice.</param>
    /// <param name="steps">The steps that it went, the first one first.</param>
    public static AdaptiveCard Create(PlanView view, QueuedPractice one, IReadOnlyList<ReviewedStep> steps)
    {
        Fact[] facts = [.. steps.TakeLast(MostShown).Select(step => new Fact(Dates.DayOf(step.At), Line(step)))];
        string[] used = one.HasLeftLibrary ? [Strings.Review_UsesCanBeListed] : [];
        return view.Card(
            [CardText.Label(Title(one)), new FactSet(facts), .. used.Select(line => CardText.Plain(line) with { Id = "uses" })],
            CardText.Lines([Title(one), .. facts.Select(fact => Sentence.Of(Strings.Plain_Line, fact.Title, fact.Value)), .. used]),
            [
                .. one.Practice.Fields is null ? Array.Empty<CardAction>() : [ReadSubmission.Button(one.Practice.Id)],
                .. one.Use is null ? Array.Empty<CardAction>() : [ShowUses.Button(one.Practice.Id, Strings.Button_ListUses)],
            ]);
    }

    public static string Title(QueuedPractice one) => Sentence.Of(Strings.Review_History, one.Practice.Reference);

    private static string Line(ReviewedStep step) =>
        $"{ReviewWords.State(step.To)} · {step.By switch { ReviewActor.Submitter => Strings.Review_BySubmitter, ReviewActor.Clock => Strings.Review_ByClock, _ => Strings.Review_ByCoordinator }}";
}
