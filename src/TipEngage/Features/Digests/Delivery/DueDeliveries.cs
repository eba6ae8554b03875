using TipEngage.Data;
using TipEngage.Features.Digests.Runs;
using TipEngage.Features.Digests.Settings;

namespace TipEngage.Features.Digests.Delivery;

/// <summary>What is to be noted of the runs of a digest whose time has come.</summary>
internal static class DueDeliveries
{
    private static readonly TimeSpan week = TimeSpan.FromDays(7);

    /// <summary>What is to be done about its runs, and moves it to the next one.</summary>
    /// <param name="row">The digest.</param>
    /// <param name="now">The time by the clock.</param>
    /// <param name="catchUp">How old a run may be.</param>
    public static IReadOnlyList<DigestDelivery> Take(DigestRow row, DateTimeOffset now, TimeSpan catchUp)
    {
        if (!DigestSettings.Of(row).HasKnownZone)
            return [.. TakeWithoutZone(row, now)];

        var runs = DueRuns.At(DigestSettings.Of(row).Schedule, row.NextAt, now, catchUp);
        row.NextAt = runs.Next;
        if (row is { IsPaused: true, PausedUntil: { } end } && end <= (runs.Due ?? now))
            (row.IsPaused, row.PausedUntil) = (false, null);
        var due = runs.Due is not { } run ? []
            : row.IsPaused ? new[] { New(row, run, now, DigestDeliveryState.Skipped, DeliveryReasons.Paused) } : [New(row, run, now, DigestDeliveryState.Due, null)];
        return [.. runs.Missed.Select(missed => New(row, missed, now, DigestDeliveryState.Skipped, row.IsPaused ? DeliveryReasons.Paused : DeliveryReasons.Missed)), .. due];
    }

    public static DigestDelivery New(DigestRow row, DateTimeOffset run, DateTimeOffset now, DigestDeliveryState state, string? reason, bool isExtra = false) => new()
    {
        TenantId = row.TenantId,
        ConversationId = row.ConversationId,
        Run = run,
        IsExtra = isExtra,
        State = state,
        Reason = reason,
        At = now,
        NotBefore = now,
        Until = now,
    };

    /// <summary>Where this host knows no such place, a run comes each week and none is sent.</summary>
    private static IEnumerable<DigestDelivery> TakeWithoutZone(DigestRow row, DateTimeOffset now)
    {
        for (; row.NextAt <= now; row.NextAt += week)
            yield return New(row, row.NextAt, now, DigestDeliveryState.Skipped, DeliveryReasons.NoZone);
    }
}
