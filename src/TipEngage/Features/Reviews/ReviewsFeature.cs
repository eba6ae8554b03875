using TipEngage.Practices.Review;
using TipEngage.Schedules;
using TipEngage.Screens;
using TipEngage.Sending;
using TipEngage.Teams.Routing;
using TipEngage.Understanding;

namespace TipEngage.Features.Reviews;

/// <summary>Review by coordinators: the queue, the card of a practice, the rubric and the decisions.</summary>
internal static class ReviewsFeature
{
    private static readonly TimeSpan interval = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddReviews(this IServiceCollection services) => services
        .AddSingleton<ReviewQueue>()
        .AddSingleton<ReviewerPlaces>()
        .AddSingleton<FindAssignees>()
        .AddTransient<ReviewDesk>()
        .AddTransient<ShowUses>()
        .AddTransient<IOpenReview, OpenNamed>()
        .AddSingleton<ILetterWriter, WriteAssignment>()
        .AddSingleton<ILetterWriter, WriteConcerned>()
        .AddSingleton<ILetterWriter, WriteOverdue>()
        .AddSingleton<ReviewCards>()
        .AddSingleton<ITurnPreparation, LearnTeam>()
        .AddHostedService<ShowChanged>()
        .AddSchedule<TellOfOverdue>("reviews.overdue", TellOfOverdue.Interval)
        .AddSchedule<KeepReviewCards>("reviews.cards", interval);

    public static BotRoutes MapReviews(this BotRoutes routes) => routes
        .Command<ShowQueue>(Commands.Review)
        .CardAction<ShowQueue, ShowQueue.Data>()
        .CardAction<OpenReview, OpenReview.Data>()
        .CardAction<RefreshReview, RefreshReview.Data>()
        .CardAction<ReadSubmission, ReadSubmission.Data>()
        .CardAction<StepReview, StepReview.Data>()
        .CardAction<DeclareInterest, DeclareInterest.Data>()
        .CardAction<ShowUses, ShowUses.Data>()
        .CardAction<CorrectUses, CorrectUses.Data>()
        .CardAction<AskPurge, AskPurge.Data>()
        .CardAction<ScoreReview, ScoreReview.Data>()
        .CardAction<ScoreReview, ScoreReview.Filled>()
        .CardAction<ReturnReview, ReturnReview.Data>()
        .CardAction<ReturnReview, ReturnReview.Filled>()
        .CardAction<AcceptReview, AcceptReview.Data>()
        .CardAction<AcceptReview, AcceptReview.Filled>()
        .CardAction<RejectReview, RejectReview.Data>()
        .CardAction<RejectReview, RejectReview.Filled>()
        .CardAction<AssignReview, AssignReview.Data>()
        .CardAction<AssignReview, AssignReview.Filled>()
        .Command<SetPlace>(Commands.MyPlace)
        .CardAction<SetPlace, SetPlace.Data>()
        .CardAction<SetPlace, SetPlace.Filled>()
        .CardAction<TakePlaceBack, TakePlaceBack.Data>()
        .CardAction<TakePlaceBack, TakePlaceBack.Chosen>()
        .CardAction<TakePlaceBack, TakePlaceBack.Confirmed>()
        .CardAction<KeepReviewHere, KeepReviewHere.Data>()
        .CardAction<StopReviewHere, StopReviewHere.Data>();
}
