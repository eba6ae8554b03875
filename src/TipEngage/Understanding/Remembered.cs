using TipEngage.Plans;

namespace TipEngage.Understanding;

/// <summary>What a conversation was about: ids and filters, never words of it.</summary>
/// <param name="Items">Ids of the items shown.</param>
/// <param name="Reference">Number of a practice; null for none.</param>
/// <param name="Filter">The filter of a list; null for none.</param>
internal sealed record Remembered(IReadOnlyList<string> Items, string? Reference, ItemFilter? Filter)
{
    /// <summary>Ids of the list that was shown last, in its order; where one item was, it alone.</summary>
    public IReadOnlyList<string> Shown { get; init; } = Items;

    /// <summary>Whether it was the digest of the person.</summary>
    public bool OfDigest { get; init; }

    public static Remembered Nothing { get; } = new([], null, null);
}
