using TipEngage.Register;

namespace TipEngage.Practices.Library;

/// <summary>What is known of a published practice to rank and count it; never shown.</summary>
/// <param name="Number">Number of its reference.</param>
/// <param name="Tlp">How far it may be shared.</param>
/// <param name="TierRank">How far its evidence reaches.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Words">Ids of its words, in their order.</param>
/// <param name="Weights">Weight of each of them.</param>
/// <param name="Labels">Ids of its labels.</param>
internal sealed record KnownPractice(int Number, Tlp Tlp, int TierRank, DateTimeOffset PublishedAt, int[] Words, byte[] Weights, int[] Labels)
{
    /// <summary>Sum of its weights.</summary>
    public int Length { get; } = Weights.Sum(weight => weight);

    /// <summary>Weight of a word; zero where it has it not.</summary>
    public int WeightOf(int word) => Array.BinarySearch(Words, word) is >= 0 and var at ? Weights[at] : 0;

    public bool Has(int label) => Array.IndexOf(Labels, label) >= 0;
}
