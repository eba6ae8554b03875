using TipEngage.Data;
using TipEngage.Parties;
using TipEngage.Register;

namespace TipEngage.Practices.Review;

/// <summary>The rules that a step of review has to keep, beside the arrows of the machine.</summary>
internal static class ReviewRules
{
    public const int Reviewers = 2;

    /// <summary>Whole working days in which a country may object to what its government would publish.</summary>
    public const int ObjectionDays = 10;

    /// <returns>What is against it; null for nothing.</returns>
    public static ReviewFault? Against(ReviewWay way, ReviewMove move, ReviewFile file) => AgainstBeginning(way, file) ?? (way.Event switch
    {
        ReviewEvent.Take => move.Assignee is { } assignee && assignee.Id != file.By.Id ? AgainstAssignee(assignee.Id, file) : AgainstTaking(file),
        ReviewEvent.Score when file.Row.Held is not null => ReviewFault.StillHeld,
        ReviewEvent.Score => move.Scores is { } scores && Rubric.IsComplete(scores) ? null : ReviewFault.Incomplete,
        ReviewEvent.Return => move.Comments is { Count: > 0 } ? null : ReviewFault.NoComment,
        ReviewEvent.Reject => move.Reason is { } reason && ReviewReasons.ToReject.Contains(reason) ? null : ReviewFault.NoReason,
        ReviewEvent.Accept => AgainstAccepting(move, file),
        ReviewEvent.JudgeAgain => IsToBeJudgedAgain(file) ? null : ReviewFault.NeedsNoJudging,
        ReviewEvent.Object => file.Concerned is [] ? ReviewFault.NoGovernment : null,
        ReviewEvent.Publish when file.Row.UpdateOf is not null => ReviewFault.NothingToUpdate,
        ReviewEvent.PublishUpdate when !MayBeReplaced(file.Replaced) => ReviewFault.NothingToUpdate,
        ReviewEvent.Publish or ReviewEvent.PublishUpdate => AgainstPublishing(file),
        _ => null,
    });

    /// <summary>What is against it before anything is filled in.</summary>
    public static ReviewFault? AgainstBeginning(ReviewWay way, ReviewFile file) => AgainstWho(way, file) ?? AgainstPurge(way, file);

    /// <summary>The same where a form is to be filled in: what no answer in it would change is said before.</summary>
    public static ReviewFault? AgainstForm(ReviewWay way, ReviewFile file) => AgainstBeginning(way, file) ?? (way.Event is ReviewEvent.Accept ? AgainstHeld(file) ?? AgainstJudging(null, file) : null);

    /// <summary>Until when it waits for the countries that it concerns to object, each by its own days; null where it concerns none.</summary>
    public static DateTimeOffset? ObjectionUntil(WorkCalendar calendar, IReadOnlyList<string> concerned, DateTimeOffset acceptedAt) =>
        concerned is [] ? null : concerned.Select(calendar.Of).Max(week => week.BeginOf(week.DayAfter(acceptedAt, ObjectionDays + 1)));

    /// <summary>What is against having somebody see to it; null for nothing.</summary>
    public static ReviewFault? AgainstAssignee(string person, ReviewFile file) => file.Row.OwnerId == person ? ReviewFault.AssigneeOwns
        : file.HasInterestOf(person) ? ReviewFault.AssigneeHasInterest
        : DidFirstStep(person, file.Row) ? ReviewFault.AssigneeDidFirst
        : null;

    /// <summary>The same of who wants to see to it, in words to them.</summary>
    private static ReviewFault? AgainstTaking(ReviewFile file) => AgainstAssignee(file.By.Id, file) switch
    {
        ReviewFault.AssigneeOwns => ReviewFault.OwnPractice,
        ReviewFault.AssigneeHasInterest => ReviewFault.HasInterest,
        ReviewFault.AssigneeDidFirst => ReviewFault.SamePerson,
        var fault => fault,
    };

    /// <summary>Whether the step that is left takes another than them, who did the one before.</summary>
    private static bool DidFirstStep(string person, PracticeRow row) =>
        (row.PurgeAskedById ?? (row.State is nameof(PracticeState.ConsentCheck) ? row.AcceptedById : null)) == person;

    private static bool MayBeReplaced(PracticeRow? published) =>
        published is { Fields: not null, PurgeAskedById: null } && PracticeStates.IsPublished(Enum.Parse<PracticeState>(published.State));

    private static ReviewFault? AgainstWho(ReviewWay way, ReviewFile file) => way.Actor switch
    {
        ReviewActor.Reviewer or ReviewActor.Decider when file.Row.OwnerId == file.By.Id => ReviewFault.OwnPractice,
        ReviewActor.Decider when file.Place is null => ReviewFault.NoPlace,
        ReviewActor.Decider when file.HasInterest => ReviewFault.HasInterest,
        _ when way.Event is ReviewEvent.Score && file.Place is null => ReviewFault.NoPlace,
        _ => null,
    };

    private static ReviewFault? AgainstPurge(ReviewWay way, ReviewFile file) => (way.Event, file.Row.PurgeAskedById) switch
    {
        (ReviewEvent.Purge or ReviewEvent.DropPurge, null) => ReviewFault.NotAsked,
        (ReviewEvent.Purge, { } asked) when asked == file.By.Id => ReviewFault.SamePerson,
        (ReviewEvent.Purge or ReviewEvent.DropPurge or ReviewEvent.Take, _) => null,
        // It shows nothing, and whoever says it in time is not to lose the practice for what others still look at.
        (ReviewEvent.Confirm, _) => null,
        (ReviewEvent.AskPurge, null) => null,
        (_, null) => file.Replaced?.PurgeAskedById is null ? null : ReviewFault.ToBePurged,
        _ => ReviewFault.ToBePurged,
    };

    private static ReviewFault? AgainstAccepting(ReviewMove move, ReviewFile file)
    {
        if (AgainstHeld(file) is { } held)
            return held;
        if (file.IsOf(file.With(move.Proposed), file.Place!))
            return ReviewFault.HasInterest;
        if (ConflictRules.Concerned(file.Fields).Except(ConflictRules.Concerned(file.With(move.Proposed))).Any())
            return ReviewFault.StaysGovernments;

        if (AgainstJudging(move.Proposed, file) is { } fault)
            return fault;
        if (Rubric.Disputed(file.CountingFor(move.Proposed)).Any() && !move.Talked)
            return ReviewFault.Disputed;

        return move.Tier is { } tier && !file.TiersMet(move.Proposed).Contains(tier) ? ReviewFault.TierNotMet : null;
    }

    private static ReviewFault? AgainstJudging(IReadOnlyDictionary<string, string>? proposed, ReviewFile file) => file.CountingFor(proposed).Count < Reviewers ? ReviewFault.TooFewReviews
        : file.Reviews.Any(one => Rubric.MayHarm(Rubric.Read(one.Scores))) ? ReviewFault.MayHarm
        : null;

    /// <summary>Whether what was accepted is not published on the word of who accepted or judged it: an interest of theirs came out since.</summary>
    public static bool IsToBeJudgedAgain(ReviewFile file) => file.Row is { State: nameof(PracticeState.ConsentCheck), AcceptedById: { } accepted }
        && (file.HasInterestOf(accepted) || AgainstJudging(file.Row.Proposed is { } proposed ? RegisterJson.ReadFields(proposed) : null, file) is not null);

    private static ReviewFault? AgainstHeld(ReviewFile file) => file.Row.Held is null ? null : ReviewFault.StillHeld;

    private static ReviewFault? AgainstPublishing(ReviewFile file)
    {
        if (file.Row.AgreedAt is null)
            return ReviewFault.NotAgreed;
        if (file.Row.AcceptedById == file.By.Id)
            return ReviewFault.SamePerson;
        if (IsToBeJudgedAgain(file))
            return ReviewFault.JudgedWithInterest;

        return ObjectionUntil(file.Calendar, file.Concerned, file.Row.StateAt) > file.Now ? ReviewFault.MayBeObjected : null;
    }
}
