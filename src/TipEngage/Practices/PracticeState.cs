namespace TipEngage.Practices;

/// <summary>Where a practice stands; its names are kept in the database, never rename one.</summary>
internal enum PracticeState
{
    Draft,
    Submitted,
    Screening,
    Held,
    InReview,
    ChangesRequested,
    Accepted,
    ConsentCheck,
    Published,
    UpdateDue,
    Archived,
    Withdrawn,
    Rejected,
    Purged,
}
