namespace TipEngage.Practices.Review;

/// <summary>Why something may not happen to a practice; each has its words in the resources.</summary>
internal enum ReviewFault
{
    /// <summary>It is one's own.</summary>
    OwnPractice,

    /// <summary>One works for its organisation, or for the government of its country, or said that one has an interest.</summary>
    HasInterest,

    /// <summary>It is the own one of who is to see to it.</summary>
    AssigneeOwns,

    /// <summary>Who is to see to it has an interest.</summary>
    AssigneeHasInterest,

    /// <summary>Who is to see to it did the first of two steps.</summary>
    AssigneeDidFirst,

    /// <summary>Whoever accepted it, or asked for it to be purged, does not do the second step too.</summary>
    SamePerson,

    /// <summary>Where one works is not known.</summary>
    NoPlace,

    /// <summary>Not every question is answered with 0 to 3.</summary>
    Incomplete,

    /// <summary>What was changed after it was let through holds something that would have been held.</summary>
    StillHeld,

    /// <summary>Two reviewers have not answered the rubric.</summary>
    TooFewReviews,

    /// <summary>A reviewer found that it may do harm.</summary>
    MayHarm,

    /// <summary>The reviewers are far apart and have not said that they talked.</summary>
    Disputed,

    /// <summary>What is stated does not meet what the tier asks for.</summary>
    TierNotMet,

    /// <summary>A reviewer would take it, or a country of it, from the government whose it is, whose country then could not object.</summary>
    StaysGovernments,

    /// <summary>No rule is named.</summary>
    NoReason,

    /// <summary>Nothing says what is to be changed.</summary>
    NoComment,

    /// <summary>Its person has not agreed yet.</summary>
    NotAgreed,

    /// <summary>Somebody who accepted or judged it has an interest in it, as came out since.</summary>
    JudgedWithInterest,

    /// <summary>Nobody who accepted or judged it has an interest in it.</summary>
    NeedsNoJudging,

    /// <summary>The country that it concerns can still object.</summary>
    MayBeObjected,

    /// <summary>What it would replace is not published any more.</summary>
    NothingToUpdate,

    /// <summary>No country is asked about it.</summary>
    NoGovernment,

    /// <summary>Nobody asked for it to be purged.</summary>
    NotAsked,

    /// <summary>It is to be purged.</summary>
    ToBePurged,
}
