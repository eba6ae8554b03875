using TipEngage.Data;

namespace TipEngage.Features.Digests.Report;

/// <summary>What became of the digests of one week.</summary>
/// <param name="Week">Its Monday.</param>
/// <param name="Counts">How many there are of each state.</param>
/// <param name="Shown">Some of them: first those that can be sent again and what else failed.</param>
internal sealed record DeliveryRun(DateOnly Week, IReadOnlyList<DeliveryCount> Counts, IReadOnlyList<DigestDelivery> Shown)
{
    /// <summary>How many come before those that are shown.</summary>
    public int Skipped { get; init; }

    /// <summary>How many may be sent again.</summary>
    public int Again { get; init; }

    /// <summary>Its Sunday.</summary>
    public DateOnly LastDay => Week.AddDays(6);

    public int Total => Counts.Sum(one => one.Count);

    public int Attempted => Counts.Sum(one => one.Attempted);

    public int Interactions => Counts.Sum(one => one.Interactions);

    /// <summary>How many are to be sent still.</summary>
    public int Waiting => Count(DigestDeliveryState.Due) + Count(DigestDeliveryState.Sending) + Count(DigestDeliveryState.Throttled);

    /// <summary>How many come after those that are shown.</summary>
    public int Left => Total - Skipped - Shown.Count;

    /// <summary>Whether one may be written again or taken back, be it the last one there.</summary>
    public static bool MayBeChanged(DigestDelivery delivery) => delivery is { State: DigestDeliveryState.Sent, ActivityId: not null };

    public int Count(DigestDeliveryState state) => Counts.Where(one => one.State == state).Sum(one => one.Count);

    /// <summary>Whether one of those that are shown may be sent again.</summary>
    public bool MayBeSentAgain(DigestDelivery delivery) => Skipped + Shown.ToList().IndexOf(delivery) < Again;
}

/// <summary>How many digests of a run are in a state.</summary>
/// <param name="State">The state.</param>
/// <param name="Count">How many.</param>
/// <param name="Attempted">How many of them were sent at least once.</param>
/// <param name="Interactions">How often their buttons were pressed.</param>
internal sealed record DeliveryCount(DigestDeliveryState State, int Count, int Attempted, int Interactions);
