using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Reviews;

/// <summary>Does what needs nothing to be filled in: takes, releases, publishes, objects or purges.</summary>
internal sealed class StepReview(ReviewDesk desk) : ICardAction<StepReview.Data>
{
    private static readonly ReviewEvent[] offered =
        [ReviewEvent.Take, ReviewEvent.Release, ReviewEvent.Object, ReviewEvent.Publish, ReviewEvent.AskPurge, ReviewEvent.DropPurge, ReviewEvent.Purge];

    public static ExecuteAction Button(string title, QueuedPractice one, ReviewEvent happens) =>
        CardLanguage.Button(title, new Data(one.Practice.Id, one.Practice.Revision, happens.ToString())) with { AssociatedInputs = "none" };

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        Enum.TryParse<ReviewEvent>(data.Event, out var happens) && offered.Contains(happens)
            ? await desk.TakeAsync(turn, new(data.Practice, data.Seen, happens) { Reason = happens is ReviewEvent.Object ? ReviewReasons.Objection : null }, null, cancellationToken)
            : Reply.Text(Strings.Practice_CardTooOld).Privately();

    /// <summary>Data of the buttons.</summary>
    /// <param name="Practice">Id of the practice.</param>
    /// <param name="Seen">The revision that the card shows.</param>
    /// <param name="Event">Name of what is to happen.</param>
    internal sealed record Data(Guid Practice, int Seen, string Event) : ICardActionData
    {
        public static string Verb => "reviews.step";

        /// <summary>Its answer holds what was submitted or typed, which is kept in one place only; a second press finds another revision and is told what was decided.</summary>
        public static bool IsQuestion => true;
    }
}
