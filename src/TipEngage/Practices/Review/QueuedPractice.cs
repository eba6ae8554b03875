using TipEngage.Practices.Library;

namespace TipEngage.Practices.Review;

/// <summary>A practice in the queue of the reviewers.</summary>
/// <param name="Practice">The practice.</param>
/// <param name="Age">For how many working days it is whose turn it is.</param>
/// <param name="Limit">How many it may; null where nobody is to do anything.</param>
/// <param name="WaitsForSubmitter">Whether it is its person's turn.</param>
internal sealed record QueuedPractice(ReviewedPractice Practice, int Age, int? Limit, bool WaitsForSubmitter)
{
    public bool IsLate => Age > Limit;

    /// <summary>Whether coordinators are late with it.</summary>
    public bool IsOverdue => IsLate && !WaitsForSubmitter;

    /// <summary>Whether it is anybody's turn.</summary>
    public bool IsWaiting => Limit is not null || WaitsForSubmitter;

    /// <summary>Whether whoever looks may see to it, and does not yet; known of one practice alone, not of all in a list.</summary>
    public bool MayBeSeenTo { get; init; }

    /// <summary>Whether who sees to it can't take the step that is left, so that another coordinator has to.</summary>
    public bool WaitsForAnother { get; init; }

    /// <summary>Reviewers who have an interest in it, or had in an earlier text of it, so that they decide nothing.</summary>
    public IReadOnlyList<(string Id, string? Name)> Interested { get; init; } = [];

    /// <summary>Id of its person, of which no more is told than whether somebody is it.</summary>
    public string? OwnerId { private get; init; }

    /// <summary>Id of who invited its person; the same holds.</summary>
    public string? InviterId { private get; init; }

    public bool IsOwnOf(string person) => OwnerId == person;

    /// <summary>Whether a person let in whoever shares it, and so could be the same.</summary>
    public bool IsInvitedBy(string person) => InviterId == person;

    /// <summary>Whether it is known already that a person has an interest in it.</summary>
    public bool IsInterestOf(string person) => IsInvitedBy(person) || Interested.Any(one => one.Id == person);

    /// <summary>Whether a person answered the questions of the rubric about it.</summary>
    public bool IsAnsweredBy(string person) => Practice.Reviews.Any(review => review.ReviewerId == person && Rubric.IsComplete(review.Scores));

    /// <summary>Whether whoever looks works where it is from, or may, so that they decide nothing about it; known of one practice alone, not of all in a list.</summary>
    public bool IsOfReaders { get; init; }

    /// <summary>Until when it waits for its country to object; null where none may.</summary>
    public DateTimeOffset? ObjectionUntil { get; init; }

    /// <summary>Codes of the countries that may; empty where none may.</summary>
    public IReadOnlyList<string> MayObject { get; init; } = [];

    /// <summary>Whether a country may still object.</summary>
    public bool MayBeObjected { get; init; }

    /// <summary>Whether others have to judge what was accepted, since who did turned out to have an interest.</summary>
    public bool IsToBeJudgedAgain { get; init; }

    /// <summary>Where it was used while it was published; null where it still is or never was.</summary>
    public PracticeUse? Use { get; init; }

    /// <summary>Whether it was published and is no more, for good: another submission of it may be on its way.</summary>
    public bool HasLeftLibrary => Use is not null && !Practice.IsMerged && Practice.State is PracticeState.Withdrawn or PracticeState.Rejected or PracticeState.Archived or PracticeState.Purged;

    /// <summary>What is published of the practice that it is to update; null where it updates none that is.</summary>
    public IReadOnlyDictionary<string, string>? Replaced { get; init; }

    /// <summary>Whether that is published still.</summary>
    public bool UpdatesPublished { get; init; }

    /// <summary>Whether what it is to update is to be purged, so that nobody reads it until that is decided.</summary>
    public bool WaitsForPurge { get; init; }

    /// <summary>What was submitted with the same text and shows as much of who shares it; known of one practice alone, not of all in a list.</summary>
    public IReadOnlyList<ReviewedPractice> Copies { get; init; } = [];

    /// <summary>How many more say something, which would tell of one of them what it does not show.</summary>
    public int UnnamedCopies { get; init; }

    /// <summary>The tier that the table finds; null where there is nothing to judge.</summary>
    public TierFinding? Finding { get; init; }
}
