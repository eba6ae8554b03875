using System.Globalization;
using TipEngage.Data;
using TipEngage.Features.Digests.Runs;
using TipEngage.Resources;

namespace TipEngage.Features.Digests.Settings;

/// <summary>How a digest is set, in the words of the answer.</summary>
internal static class SettingWords
{
    public static string Day(DayOfWeek day) => CultureInfo.CurrentUICulture.DateTimeFormat.GetDayName(day);

    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string When(DigestSettings settings) => Sentence.Of(Strings.Digest_When, Day(settings.Day), Time(settings.Time), settings.Zone);

    /// <summary>A run by the clocks of its place.</summary>
    public static string Run(DigestSchedule schedule, DateTimeOffset run)
    {
        var local = TimeZoneInfo.ConvertTime(run, schedule.Zone);
        var offset = local.Offset.ToString(local.Offset < TimeSpan.Zero ? "'-'hh':'mm" : "'+'hh':'mm", CultureInfo.InvariantCulture);
        return Sentence.Of(
            Strings.Digest_Run, Day(local.DayOfWeek), Dates.Day(DateOnly.FromDateTime(local.DateTime)), Time(TimeOnly.FromDateTime(local.DateTime)), offset);
    }

    /// <summary>A moment of a digest by the clocks of its place.</summary>
    public static string Run(DigestRow row, DateTimeOffset run) => Run(DigestSettings.Of(row).Schedule, run);

    public static string Block(DigestBlock block) => block switch
    {
        DigestBlock.Decisions => Strings.Digest_Decisions,
        DigestBlock.Held => Strings.Digest_Held,
        DigestBlock.Left => Strings.Digest_Left,
        DigestBlock.Own => Strings.Digest_Own,
        DigestBlock.Help => Strings.Digest_Help,
        DigestBlock.Overdue => Strings.Digest_Overdue,
        DigestBlock.Changes => Strings.Digest_Changes,
        DigestBlock.Events => Strings.Digest_Events,
        DigestBlock.Practices => Strings.Digest_Practices,
        DigestBlock.Translations => Strings.Digest_Translations,
        DigestBlock.Participation => Strings.Digest_Participation,
        DigestBlock.Checks => Strings.Digest_Checks,
        _ => Strings.Digest_Failures,
    };

    public static string Language(string name) => CultureInfo.GetCultureInfo(name).NativeName;

    /// <summary>That nobody here knows its time zone; null where it is known.</summary>
    public static string? Unplaced(DigestSettings settings) => settings.HasKnownZone ? null : Sentence.Of(Strings.Digest_NoZone, settings.Zone);

    /// <summary>That it is paused, and how long; null where it is not.</summary>
    public static string? Paused(DigestRow row) => !row.IsPaused ? null
        : row.IsBarred ? Strings.Digest_Barred
        : row.PausedUntil is { } until ? Sentence.Of(Strings.Digest_PausedUntil, Dates.Day(DateOnly.FromDateTime(DigestSettings.Of(row).Schedule.Local(until))))
        : Strings.Digest_Paused;
}
