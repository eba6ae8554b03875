namespace TipEngage.Data;

/// <summary>What one reviewer makes of a practice as it was submitted.</summary>
internal sealed class PracticeReviewRow
{
    public required Guid PracticeId { get; init; }

    /// <summary>Which submission was read.</summary>
    public required int ContentVersion { get; init; }

    public required string ReviewerId { get; init; }

    public string? ReviewerName { get; set; }

    /// <summary>0 to 3 for each question of the rubric, as JSON.</summary>
    public required string Scores { get; set; }

    /// <summary>Whether the reviewer said that they have an interest in it.</summary>
    public required bool HasInterest { get; set; }

    public required DateTimeOffset At { get; set; }
}
