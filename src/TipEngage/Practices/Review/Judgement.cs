using TipEngage.Data;

namespace TipEngage.Practices.Review;

/// <summary>What one reviewer makes of a practice.</summary>
/// <param name="ReviewerId">Who.</param>
/// <param name="ReviewerName">Their name; null where it is not known.</param>
/// <param name="Scores">Their answers.</param>
/// <param name="HasInterest">Whether they have an interest in it, so that their answers do not count.</param>
internal sealed record Judgement(string ReviewerId, string? ReviewerName, IReadOnlyDictionary<string, int> Scores, bool HasInterest)
{
    public static Judgement Of(PracticeReviewRow row) => new(row.ReviewerId, row.ReviewerName, Rubric.Read(row.Scores), row.HasInterest);
}
