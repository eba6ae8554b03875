namespace TipEngage.Data;

/// <summary>How often a practice's card was opened in a month, by whomever.</summary>
internal sealed class PracticeReads
{
    public required Guid PracticeId { get; init; }

    /// <summary>Year and month, as 201803.</summary>
    public required int Month { get; init; }

    public required int Count { get; set; }
}
