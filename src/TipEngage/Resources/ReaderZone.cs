using System.Text.RegularExpressions;

namespace TipEngage.Resources;

/// <summary>The time zone by whose days and hours an answer is written, beside its language; UTC where nothing else was said.</summary>
internal static partial class ReaderZone
{
    private const int LongestName = 64;

    private static readonly AsyncLocal<TimeZoneInfo?> current = new();

    public static TimeZoneInfo Current
    {
        get => current.Value ?? TimeZoneInfo.Utc;
        set => current.Value = value;
    }

    /// <summary>The zone of an IANA name; names of Windows are none.</summary>
    /// <returns>Null where there is no such zone.</returns>
    public static TimeZoneInfo? Find(string? name) =>
        name is { Length: <= LongestName } && Iana().IsMatch(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;

    /// <summary>The day of a moment by the reader's clock.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DayOf(moment, Current);

    /// <summary>The day of a moment by the clock of some zone.</summary>
    public static DateOnly DayOf(DateTimeOffset moment, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    /// <summary>The moment at which a day begins by the reader's clock, be its midnight left out or there twice.</summary>
    public static DateTimeOffset BeginOf(DateOnly day) => BeginOf(day, Current);

    /// <summary>The same by the clock of some zone.</summary>
    public static DateTimeOffset BeginOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        var offset = zone.IsInvalidTime(midnight) ? zone.GetUtcOffset(midnight.AddDays(-1))
            : zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max()
            : zone.GetUtcOffset(midnight);
        return new(Math.Clamp(midnight.Ticks - offset.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), TimeSpan.Zero);
    }

    [GeneratedRegex("^(?:UTC|[A-Za-z]+(?:/[A-Za-z0-9_+-]+){1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Iana();
}
