using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Reviews;

/// <summary>Says in the coordinators' channel that a practice is published no more, and leads to where it was used: nothing of its content.</summary>
internal static class LeftLibraryCard
{
    public static AdaptiveCard Create(PlanView view, QueuedPractice one) => view.Card(
        [
            CardText.Heading(ReviewCard.Heading(one)) with { Id = Marks.Practice(one.Practice.Reference) },
            CardText.Plain(Text(one)) with { Id = "left-library" },
        ],
        CardText.Lines([ReviewCard.Heading(one), Text(one)]),
        [ShowUses.Button(one.Practice.Id, Strings.Button_ListUses), OpenReview.Button(one.Practice.Id)]);

    public static string Text(QueuedPractice one) => Sentence.Of(Strings.Review_LeftLibrary, one.Practice.Reference);
}
