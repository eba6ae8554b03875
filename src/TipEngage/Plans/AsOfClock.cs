using System.Globalization;
using Microsoft.Extensions.Options;
using TipEngage.Resources;

namespace TipEngage.Plans;

/// <summary>Says what day it is for questions about the plan.</summary>
internal sealed class AsOfClock(IOptions<AsOfOptions> options, TimeProvider clock)
{
    private readonly DateOnly? fixedDate = TryRead(options.Value.AsOf, out var date) ? date : null;

    /// <summary>The fixed date where one is set, else today by the reader's clock.</summary>
    public DateOnly Today => fixedDate ?? Day;

    /// <summary>Today by the reader's clock, whatever date is set: for all but the plan.</summary>
    public DateOnly Day => ReaderZone.DayOf(clock.GetUtcNow());

    /// <summary>The time zone of who chose none and whose client names none.</summary>
    public TimeZoneInfo Zone { get; } = ReaderZone.Find(options.Value.Zone) ?? TimeZoneInfo.Utc;

    /// <summary>The moment; null where a date is set.</summary>
    public DateTimeOffset? Now => fixedDate is null ? clock.GetUtcNow() : null;

    /// <summary>Whether a date is set, which every answer then shows.</summary>
    public bool IsFixed => fixedDate is not null;

    internal static bool TryRead(string? text, out DateOnly date) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
