using TipEngage.Practices.Library;

namespace TipEngage.Features.Reviews;

/// <summary>The places in which a practice was used, of which a card shows some.</summary>
/// <param name="All">All of them, the latest first.</param>
/// <param name="Skip">How many of the latest are not shown.</param>
internal sealed record UsesList(IReadOnlyList<PlaceOfUse> All, int Skip)
{
    public const int AtOnce = 30;

    public IReadOnlyList<PlaceOfUse> Shown { get; } = [.. All.Skip(Skip).Take(AtOnce)];

    /// <summary>How many come after those.</summary>
    public int Rest => All.Count - Skip - Shown.Count;
}
