namespace TipEngage.Practices.Review;

/// <summary>Who makes something happen to a practice.</summary>
internal enum ReviewActor
{
    /// <summary>The person whose it is.</summary>
    Submitter,

    /// <summary>A coordinator whose it is not.</summary>
    Reviewer,

    /// <summary>The same, who has no interest in it: not of its organisation, nor of its country where it is a government's.</summary>
    Decider,

    /// <summary>Nobody but the clock.</summary>
    Clock,
}
