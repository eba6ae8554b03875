using TipEngage.Data;

namespace TipEngage.Practices.Review;

/// <summary>The tier that a practice reaches by the table.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="Reasons">What it has that the tier asks for, as codes that have their words in the resources.</param>
/// <param name="Lacks">What it lacks for the next, in the same codes.</param>
/// <param name="IsSelfReported">Whether nobody but its person checked what it says.</param>
internal sealed record TierFinding(Tier Tier, IReadOnlyList<string> Reasons, IReadOnlyList<string> Lacks, bool IsSelfReported)
{
    /// <summary>Gives a practice this tier, for these reasons.</summary>
    public void Give(PracticeRow row) => (row.Tier, row.TierReason) = (Tier.ToString(), string.Join(' ', Reasons));
}
