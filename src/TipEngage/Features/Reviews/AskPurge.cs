using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Reviews;

/// <summary>Says what purging means and what to do beside it, before anybody asks for it.</summary>
internal sealed class AskPurge(ReviewDesk desk) : ICardAction<AskPurge.Data>
{
    public static ExecuteAction Button(Guid practice) => CardLanguage.Button(Strings.Button_AskPurge, new Data(practice)) with { AssociatedInputs = "none" };

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => desk.AnswerAsync(turn, data.Practice, Show, cancellationToken);

    private static Reply Show(ReviewVisitor visitor, QueuedPractice one)
    {
        var title = Sentence.Of(Strings.Review_PurgeTitle, one.Practice.Reference);
        string[] copies = [.. Copies(one)];
        var card = visitor.View.Card(
            [
                CardText.Heading(title) with { Id = Marks.Practice(one.Practice.Reference) },
                new Container([CardText.Plain(Strings.Review_PurgeRule)]) { Style = ContainerStyle.Attention },
                CardText.Plain(Strings.Review_PurgeWhat),
                .. copies.Select((line, place) => CardText.Plain(line) with { Id = $"copies-{place}" }),
            ],
            CardText.Lines([title, Strings.Review_PurgeRule, Strings.Review_PurgeWhat, .. copies]),
            [StepReview.Button(Strings.Button_AskPurgeNow, one, ReviewEvent.AskPurge), OpenReview.Button(one.Practice.Id, Strings.Button_ToReview)]);
        return Reply.Card(card.ToAttachment(), title).ForNobodyElse();
    }

    private static IEnumerable<string> Copies(QueuedPractice one)
    {
        if (one.Copies is not [])
            yield return Sentence.Of(Strings.Review_PurgeCopies, ReviewCard.Copies(one));
        if (one.UnnamedCopies > 0)
            yield return Sentence.Of(Strings.Review_PurgeUnnamed, one.UnnamedCopies);
        if (one.UpdatesPublished && one.Practice.Updated is { } updated && !one.Copies.Any(copy => copy.Reference == updated))
            yield return Sentence.Of(Strings.Review_PurgeUpdated, updated);
    }

    /// <summary>Data of the button.</summary>
    internal sealed record Data(Guid Practice) : ICardActionData
    {
        public static string Verb => "reviews.purge";

        public static bool IsQuestion => true;
    }
}
