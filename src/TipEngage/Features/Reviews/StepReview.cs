using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Reviews;

/// <summary>Does what needs nothing to be filled in: takes, releases, declares an interest, publishes, objects or purges.</summary>
internal sealed class StepReview(ReviewDesk desk) : ICardAction<StepReview.Data>
{
    private static readonly Dictionary<string, ReviewEvent> offered = new[]
    {
        ReviewEvent.Take, ReviewEvent.DeclareInterest, ReviewEvent.Release, ReviewEvent.Object, ReviewEvent.JudgeAgain, ReviewEvent.Publish, ReviewEvent.PublishUpdate, ReviewEvent.AskPurge, ReviewEvent.DropPurge, ReviewEvent.Purge,
    }.ToDictionary(one => one.ToString());

    public static ExecuteAction Button(string title, QueuedPractice one, ReviewEvent happens) =>
        CardLanguage.Button(title, new Data(one.Practice.Id, one.Practice.Revision, happens.ToString())) with { AssociatedInputs = "none" };

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        offered.TryGetValue(data.Event, out var happens)
            ? await desk.TakeAsync(turn, new(data.Practice, data.Seen, happens) { Reason = happens is ReviewEvent.Object ? ReviewReasons.Objection : null }, null, cancellationToken)
            : await desk.AnswerAsync(turn, data.Practice, (visitor, one) => ReviewDesk.Show(visitor, one, Strings.Review_CardTooOld), cancellationToken);

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
