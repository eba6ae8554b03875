using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Reviews;

/// <summary>What a coordinator may do with a practice where it stands; on one's own there is nothing.</summary>
internal static class ReviewButtons
{
    public static IEnumerable<CardElement> Of(ReviewVisitor visitor, QueuedPractice one)
    {
        var next = Next(visitor, one);
        var groups = one.IsOwnOf(visitor.Person.Id) ? [Read(visitor, one)] : new[] { Read(visitor, one), Decide(visitor, one), End(visitor, one) };
        return groups.Select(group => group.Select(button => next is not null && button.Title == next ? button with { Style = "positive" } : button).ToArray())
            .Where(buttons => buttons.Length > 0).Select(buttons => new ActionSet(buttons) { Spacing = CardSpacing.Medium });
    }

    /// <summary>Whether whoever looks is offered to have it judged by others.</summary>
    public static bool OffersToJudgeAgain(ReviewVisitor visitor, QueuedPractice one) =>
        one is { IsToBeJudgedAgain: true, IsOfReaders: false, Practice.IsToBePurged: false, WaitsForPurge: false } && MayTake(visitor, one, ReviewEvent.JudgeAgain);

    /// <summary>The title of what this reader is to do next; null where it is others' turn. What holds it is read before it is let through.</summary>
    private static string? Next(ReviewVisitor visitor, QueuedPractice one) => one switch
    {
        { Practice.IsToBePurged: true } or { WaitsForPurge: true } => null,
        _ when one.IsOwnOf(visitor.Person.Id) || ReviewCard.IsInterested(visitor, one) || one.IsOfReaders => null,
        { Practice.Held: not [] } => Strings.Button_ReadSubmission,
        { Practice.State: PracticeState.Held } => Strings.Button_Release,
        { Practice.State: PracticeState.InReview } when !one.IsAnsweredBy(visitor.Person.Id) && Counting(one) < ReviewRules.Reviewers => Strings.Button_Score,
        { Practice.State: PracticeState.InReview } when Counting(one) < ReviewRules.Reviewers => null,
        { Practice.State: PracticeState.InReview } => one.Practice.Reviews.Any(review => Rubric.MayHarm(review.Scores)) ? Strings.Button_Return : Strings.Button_AcceptReview,
        _ when OffersToJudgeAgain(visitor, one) => Strings.Button_JudgeAgain,
        _ when MayBePublished(visitor, one) => Strings.Button_Publish,
        _ => null,
    };

    private static int Counting(QueuedPractice one) => one.Practice.Reviews.Count(review => !review.HasInterest && !one.IsInterestOf(review.ReviewerId));

    /// <summary>Whether publishing it is left, to them.</summary>
    private static bool MayBePublished(ReviewVisitor visitor, QueuedPractice one) =>
        one is { Practice: { State: PracticeState.ConsentCheck, IsAgreed: true, IsToBePurged: false }, WaitsForPurge: false, IsToBeJudgedAgain: false, MayBeObjected: false, IsOfReaders: false }
        && (one.Practice.Updated is null || one.UpdatesPublished) && one.Practice.AcceptedById != visitor.Person.Id && MayTake(visitor, one, ReviewEvent.Publish);

    private static IEnumerable<CardAction> Read(ReviewVisitor visitor, QueuedPractice one)
    {
        if (one.Practice.Fields is not null)
            yield return ReadSubmission.Button(one.Practice.Id);
        if (!one.IsOwnOf(visitor.Person.Id) && (one.Practice.State is PracticeState.Held or PracticeState.InReview or PracticeState.ChangesRequested or PracticeState.ConsentCheck))
        {
            if (one.MayBeSeenTo)
                yield return StepReview.Button(Strings.Button_TakeReview, one, ReviewEvent.Take);
            yield return AssignReview.Button(one);
            if (!ReviewCard.IsInterested(visitor, one) && !one.Practice.IsToBePurged)
                yield return DeclareInterest.Button(one.Practice.Id);
        }
    }

    /// <summary>What is left to somebody who decides nothing: to say what they make of it, and that a country objects.</summary>
    private static bool MayTake(ReviewVisitor visitor, QueuedPractice one, ReviewEvent happens) =>
        ReviewWays.Of(happens).Actor is not ReviewActor.Decider || !(ReviewCard.IsInterested(visitor, one) || one is { IsOfReaders: true, Practice.IsNamed: true });

    private static IEnumerable<CardAction> Decide(ReviewVisitor visitor, QueuedPractice one)
    {
        if (one.Practice.IsToBePurged || one.WaitsForPurge)
            yield break;

        switch (one.Practice.State)
        {
            case PracticeState.Held when MayTake(visitor, one, ReviewEvent.Release):
                yield return StepReview.Button(Strings.Button_Release, one, ReviewEvent.Release);
                break;
            case PracticeState.InReview when one.Practice.Held is not []:
                if (!MayTake(visitor, one, ReviewEvent.Release))
                    break;
                yield return StepReview.Button(Strings.Button_Release, one, ReviewEvent.Release);
                yield return ReturnReview.Button(one);
                break;
            case PracticeState.InReview:
                yield return ScoreReview.Button(one, one.Practice.Reviews.Any(review => review.ReviewerId == visitor.Person.Id));
                if (!MayTake(visitor, one, ReviewEvent.Accept))
                    break;
                yield return ReturnReview.Button(one);
                yield return AcceptReview.Button(one);
                break;
            case PracticeState.ConsentCheck when one.IsToBeJudgedAgain || one.Practice.IsAgreed:
                if (OffersToJudgeAgain(visitor, one))
                    yield return StepReview.Button(Strings.Button_JudgeAgain, one, ReviewEvent.JudgeAgain);
                if (MayBePublished(visitor, one))
                    yield return StepReview.Button(Strings.Button_Publish, one, one.Practice.Updated is null ? ReviewEvent.Publish : ReviewEvent.PublishUpdate);
                if (one.ObjectionUntil is not null)
                    yield return StepReview.Button(Strings.Button_Object, one, ReviewEvent.Object);
                break;
            default:
                break;
        }
    }

    private static IEnumerable<CardAction> End(ReviewVisitor visitor, QueuedPractice one)
    {
        var practice = one.Practice;
        if (practice.IsToBePurged)
        {
            if (practice.PurgeAskedById != visitor.Person.Id)
                yield return StepReview.Button(Strings.Button_Purge, one, ReviewEvent.Purge) with { Style = "destructive" };
            if (MayTake(visitor, one, ReviewEvent.DropPurge))
                yield return StepReview.Button(Strings.Button_DropPurge, one, ReviewEvent.DropPurge);
            yield break;
        }

        if (ReviewWays.Of(ReviewEvent.Reject).From.Contains(practice.State) && MayTake(visitor, one, ReviewEvent.Reject))
            yield return RejectReview.Button(one);
        if (practice.Fields is not null)
            yield return AskPurge.Button(practice.Id);
    }
}
