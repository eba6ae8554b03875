using static TipEngage.Practices.PracticeState;
using static TipEngage.Practices.Review.ReviewActor;
using static TipEngage.Practices.Review.ReviewEvent;

namespace TipEngage.Practices.Review;

/// <summary>The machine of review: what may happen where, by whom, and where it leads.</summary>
internal static class ReviewWays
{
    private static readonly PracticeState[] underReview = [Held, InReview, ChangesRequested, Accepted, ConsentCheck];

    private static readonly PracticeState[] holdsContent = [Submitted, Screening, .. underReview, Published, UpdateDue, Archived, Rejected];

    /// <summary>Every arrow.</summary>
    public static IReadOnlyList<ReviewWay> All { get; } =
    [
        new(Release, Decider, [Held, InReview], [InReview]),
        new(Take, Reviewer, underReview, []),
        new(Score, Reviewer, [InReview], []),
        new(DeclareInterest, Reviewer, underReview, []),
        new(Return, Decider, [InReview], [ChangesRequested]),
        new(Accept, Decider, [InReview], [Accepted, ConsentCheck]),
        new(Agree, Submitter, [ConsentCheck], []),
        new(Decline, Submitter, [ConsentCheck], [InReview]),
        new(ReviewEvent.Object, Reviewer, [ConsentCheck], [InReview]),
        new(JudgeAgain, Decider, [ConsentCheck], [InReview]),
        new(Publish, Decider, [ConsentCheck], [Published]),
        new(PublishUpdate, Decider, [ConsentCheck], [Published, Archived]),
        new(Reject, Decider, [Submitted, Screening, .. underReview, Published, UpdateDue], [Rejected]),
        new(AskPurge, Reviewer, holdsContent, []),
        new(DropPurge, Decider, holdsContent, []),
        new(Purge, Reviewer, holdsContent, [Purged]),
        new(Rest, Clock, [ChangesRequested], []),
        new(AskRenewal, Clock, [Published], [UpdateDue]),
        new(Confirm, Submitter, [UpdateDue], [Published]),
        new(Archive, Clock, [UpdateDue], [Archived]),
    ];

    public static ReviewWay Of(ReviewEvent happens) => All.Single(way => way.Event == happens);
}
