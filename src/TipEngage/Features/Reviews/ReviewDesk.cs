using TipEngage.Access;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Safeguarding;
using TipEngage.Safeguarding.Answers;
using TipEngage.Safeguarding.Forms;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Reviews;

/// <summary>Answers coordinators about what they review, and tells everybody else only that they are none.</summary>
internal sealed class ReviewDesk(ReviewQueue queue, DecidePractice decide, Roles roles, PlanViews views)
{
    /// <summary>What everybody but a coordinator hears: nothing of what there is.</summary>
    public static Reply NotForYou => Reply.Text(Strings.Permission_Coordinators).Privately();

    /// <summary>The same to who wanted to decide, and may have been a coordinator when the card was shown.</summary>
    private static Reply NothingDecided => Reply.Text(Strings.Review_NoCoordinator).Privately();

    public Task<Reply> AnswerAsync(Turn turn, Func<ReviewVisitor, Task<Reply>> answer, CancellationToken cancellationToken) => AnswerAsync(turn, answer, () => NotForYou, cancellationToken);

    /// <summary>The same about a practice.</summary>
    public Task<Reply> AnswerAsync(Turn turn, Guid practice, Func<ReviewVisitor, QueuedPractice, Reply> answer, CancellationToken cancellationToken) => AnswerAsync(
        turn, async visitor => await queue.FindAsync(practice, visitor.Person, cancellationToken) is { } found ? answer(visitor, found) : Reply.Text(Strings.Review_Gone).Privately(), cancellationToken);

    /// <summary>The same where what was filled in may tell of somebody in danger, which is judged here for whom nothing is shown: they hear where help is.</summary>
    public Task<Reply> AnswerAsync(Turn turn, Guid practice, Func<Verdict> verdict, Func<ReviewVisitor, QueuedPractice, Task<Reply>> answer, CancellationToken cancellationToken) => AnswerAsync(
        turn,
        async visitor => await queue.FindAsync(practice, visitor.Person, cancellationToken) is { } found ? await answer(visitor, found) : HelpFirst(verdict(), Reply.Text(Strings.Review_Gone).Privately()),
        () => HelpFirst(verdict(), NotForYou),
        cancellationToken);

    /// <summary>The way to help where words ask for it, else what is to be said.</summary>
    public static Reply HelpFirst(Verdict verdict, Reply otherwise) => verdict.IsDisclosure ? Refer.Answer() : otherwise;

    /// <summary>Shows what is to be filled in to decide; who may not, or has not said where they work, hears that first, so that nothing is filled in for nothing.</summary>
    public Task<Reply> FormAsync(Turn turn, Guid practice, ReviewEvent happens, Func<ReviewVisitor, QueuedPractice, Reply> form, CancellationToken cancellationToken) => AnswerAsync(
        turn,
        async visitor => await queue.FindAsync(practice, visitor.Person, cancellationToken) is not { } found ? Reply.Text(Strings.Review_Gone).Privately()
            : !ReviewWays.Of(happens).From.Contains(found.Practice.State) ? Overtaken(visitor, found)
            : await decide.AgainstAsync(visitor.Person, practice, happens, cancellationToken) switch
            {
                ReviewFault.NoPlace => PlaceCard.Answer(visitor, null, null, practice),
                { } fault => Show(visitor, found, Words(visitor, fault, found)),
                null => form(visitor, found),
            },
        cancellationToken);

    /// <summary>Does what a coordinator wants, and shows the practice as it stands then.</summary>
    /// <param name="turn">Who wants it.</param>
    /// <param name="move">What they want.</param>
    /// <param name="again">Shows the form again with what is against it; the practice itself where none is given.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<Reply> TakeAsync(Turn turn, ReviewMove move, Func<ReviewVisitor, QueuedPractice, string, Reply>? again, CancellationToken cancellationToken) => AnswerAsync(
        turn,
        async visitor =>
        {
            if (KeptText.Judge(move.Comments?.Values ?? []) is { IsHarmless: false } verdict && await queue.FindAsync(move.Practice, visitor.Person, cancellationToken) is { } unchanged)
                return (again ?? Show)(visitor, unchanged, verdict.IsDisclosure ? Strings.Safeguarding_Referral_Search : Strings.Api_Screened);

            var outcome = await decide.TakeAsync(visitor.Person, move, cancellationToken);
            if (outcome is ReviewOutcome.NotAllowed)
                return NothingDecided;
            if (await queue.FindAsync(move.Practice, visitor.Person, cancellationToken) is not { } now)
                return Reply.Text(Strings.Review_Gone).Privately();

            return outcome switch
            {
                ReviewOutcome.Against { Fault: ReviewFault.NoPlace } => PlaceCard.Answer(visitor, null, null, move.Practice),
                ReviewOutcome.Against { Fault: var fault } => (again ?? Show)(visitor, now, Words(visitor, fault, now)),
                ReviewOutcome.Overtaken when again is not null && IsOpenTo(move.Event, now) => again(visitor, now, Sentence.Of(Strings.Review_OvertakenAgain, now.Practice.Reference)),
                ReviewOutcome.Overtaken => Overtaken(visitor, now),
                _ => Answer(visitor, now, CardText.Plain(Done(move, now.Practice))),
            };
        },
        () => NothingDecided,
        cancellationToken);

    private static string Done(ReviewMove move, ReviewedPractice practice) => (move, practice) switch
    {
        (_, { IsMerged: true, Updated: { } updated }) => Sentence.Of(Strings.Review_DoneUpdate, practice.Reference, updated),
        ({ Event: ReviewEvent.AskPurge }, _) => Sentence.Of(Strings.Review_DoneAskPurge, practice.Reference),
        ({ Event: ReviewEvent.Score }, _) => Sentence.Of(Strings.Review_DoneScore, practice.Reference),
        ({ Event: ReviewEvent.DeclareInterest }, _) => Sentence.Of(Strings.Review_DoneInterest, practice.Reference),
        ({ Event: ReviewEvent.Take, Assignee: { } assignee }, _) => Sentence.Of(Strings.Review_DoneAssign, practice.Reference, assignee.Name ?? Strings.Review_MayNotDecideUnseen),
        ({ Event: ReviewEvent.Take, Assignee: null }, _) => Sentence.Of(Strings.Review_DoneTake, practice.Reference),
        _ => Sentence.Of(Strings.Review_Done, practice.Reference, ReviewWords.State(practice.State)),
    };

    /// <summary>Why not; where it would tell who is behind a practice, not why.</summary>
    private static string Words(ReviewVisitor visitor, ReviewFault fault, QueuedPractice practice) => (practice.Practice.IsNamed, fault) switch
    {
        (true, ReviewFault.HasInterest) when practice.IsInvitedBy(visitor.Person.Id) => Strings.Review_YouInvited,
        (false, ReviewFault.HasInterest) => OthersDecide,
        (false, ReviewFault.AssigneeOwns or ReviewFault.AssigneeHasInterest) => Strings.Review_AnotherAssignee,
        _ => ReviewWords.Fault(fault),
    };

    public static string OthersDecide => Sentence.Of(Strings.Review_OthersDecide, ReviewFile.DaysOfDoubt);

    /// <summary>Whether something may still happen to a practice where it stands.</summary>
    public static bool IsOpenTo(ReviewEvent happens, QueuedPractice practice) => ReviewWays.Of(happens).From.Contains(practice.Practice.State) && !practice.Practice.IsToBePurged;

    public static Reply Overtaken(ReviewVisitor visitor, QueuedPractice practice) =>
        Show(visitor, practice, Sentence.Of(Strings.Review_Overtaken, practice.Practice.Reference, ReviewWords.State(practice.Practice.State)));

    public static Reply Show(ReviewVisitor visitor, QueuedPractice practice, string wrong) => Answer(visitor, practice, CardText.Wrong(wrong));

    /// <summary>The card of a practice, with something above it.</summary>
    public static Reply Answer(ReviewVisitor visitor, QueuedPractice practice, CardElement? notice = null) =>
        Reply.Card(ReviewCard.Create(visitor, practice, notice).ToAttachment(), ReviewCard.Summary(practice)).ForNobodyElse();

    public async Task<Reply> AnswerAsync(Turn turn, Func<ReviewVisitor, Task<Reply>> answer, Func<Reply> otherwise, CancellationToken cancellationToken)
    {
        var person = Person.Of(turn);
        return await roles.NowAsync(person, cancellationToken) < Role.Coordinator ? otherwise() : await answer(new(person, await views.OfAsync(turn, cancellationToken)));
    }
}
