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
        CardAction[] read = [.. FirstStandsOut(Read(visitor, one), one.Practice is { Held: not [], Fields: not null })];
        if (one.IsOwnOf(visitor.Person.Id))
            return read is [] ? [] : [new ActionSet(read) { Spacing = CardSpacing.Medium }];

        CardAction[] decide = [.. FirstStandsOut(Decide(visitor, one), one.Practice.Held is [] && !one.MayBeObjected)];
        CardAction[] end = [.. End(visitor, one)];
        return new[] { read, decide, end }.Where(buttons => buttons.Length > 0).Select(buttons => new ActionSet(buttons) { Spacing = CardSpacing.Medium });
    }

    private static IEnumerable<CardAction> FirstStandsOut(IEnumerable<CardAction> buttons, bool isNext) =>
        buttons.Select((button, place) => isNext && place == 0 ? button with { Style = "positive" } : button);

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
        ReviewWays.Of(happens).Actor is not ReviewActor.Decider || !ReviewCard.IsInterested(visitor, one);

    private static IEnumerable<CardAction> Decide(ReviewVisitor visitor, QueuedPractice one)
    {
        if (one.Practice.IsToBePurged)
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
                if (one.IsToBeJudgedAgain && MayTake(visitor, one, ReviewEvent.JudgeAgain))
                    yield return StepReview.Button(Strings.Button_JudgeAgain, one, ReviewEvent.JudgeAgain);
                if (!one.IsToBeJudgedAgain && one.Practice.AcceptedById != visitor.Person.Id && MayTake(visitor, one, ReviewEvent.Publish))
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
