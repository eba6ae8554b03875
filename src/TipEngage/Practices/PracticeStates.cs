using static TipEngage.Practices.PracticeState;

namespace TipEngage.Practices;

/// <summary>The way of a practice: which state may follow which, and nothing else.</summary>
internal static class PracticeStates
{
    private static readonly Dictionary<PracticeState, PracticeState[]> steps = new()
    {
        [Draft] = [Submitted],
        [Submitted] = [Screening],
        [Screening] = [Held, InReview],
        [Held] = [InReview],
        [InReview] = [ChangesRequested, Accepted],
        [ChangesRequested] = [InReview],
        [Accepted] = [ConsentCheck],
        [ConsentCheck] = [InReview, Published],
        [Published] = [UpdateDue, Archived],
        [UpdateDue] = [Published, Archived],
        [Archived] = [],
        [Withdrawn] = [],
        [Rejected] = [],
        [Purged] = [],
    };

    /// <summary>Whether one state may follow another: by its way, or since it is withdrawn, rejected or purged.</summary>
    public static bool Allows(PracticeState from, PracticeState to) => to switch
    {
        Withdrawn => from is not (Withdrawn or Purged),
        Rejected => from is not (Draft or Withdrawn or Rejected or Purged),
        Purged => from is not Purged,
        _ => steps[from].Contains(to),
    };

    /// <summary>Whether the person who shared it may still change it.</summary>
    public static bool IsOpen(PracticeState state) => state is Draft or Submitted or Screening or Held or InReview or ChangesRequested;

    /// <summary>Whether it is published: also while its person is asked whether it is still true.</summary>
    public static bool IsPublished(PracticeState state) => state is Published or UpdateDue;
}
