namespace TipEngage.Practices.Review;

/// <summary>What became of what somebody wanted to happen to a practice.</summary>
internal abstract record ReviewOutcome
{
    private ReviewOutcome()
    {
    }

    /// <summary>It happened.</summary>
    internal sealed record Done(ReviewedPractice Practice) : ReviewOutcome;

    /// <summary>Nothing of that id is there for them; which says nothing of what there is.</summary>
    internal sealed record Gone : ReviewOutcome;

    /// <summary>Whoever wants it is no coordinator.</summary>
    internal sealed record NotAllowed : ReviewOutcome;

    /// <summary>Something else happened to it since they saw it, or it does not stand where that can happen: nothing was changed.</summary>
    internal sealed record Overtaken(ReviewedPractice Practice) : ReviewOutcome;

    /// <summary>A rule is against it: nothing was changed.</summary>
    internal sealed record Against(ReviewedPractice Practice, ReviewFault Fault) : ReviewOutcome;
}
