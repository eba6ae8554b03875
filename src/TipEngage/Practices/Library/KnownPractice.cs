using TipEngage.Register;

namespace TipEngage.Practices.Library;

/// <summary>What is known of a published practice to rank it; never shown.</summary>
/// <param name="Number">Number of its reference.</param>
/// <param name="Tlp">How far it may be shared.</param>
/// <param name="TierRank">How far its evidence reaches.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Words">Ids of its words.</param>
/// <param name="Labels">Ids of its labels.</param>
/// <param name="Length">Sum of the weights of its words.</param>
internal sealed record KnownPractice(int Number, Tlp Tlp, int TierRank, DateTimeOffset PublishedAt, int[] Words, int[] Labels, int Length);
