using System.Globalization;
using TipEngage.Resources;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Digests.Settings;

/// <summary>Reads what somebody asks of a digest, and says in a sentence what is wrong with it.</summary>
internal static class DigestTerms
{
    private const int LongestShown = 40;

    private static readonly string[] times = ["H:mm", "HH:mm"];

    /// <summary>Whether the text is a time of day.</summary>
    public static bool TryReadTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text.Trim(), times, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    /// <returns>What is wrong; null for nothing.</returns>
    public static string? Fault(string? time, string? zone) =>
        time is not null && !TryReadTime(time, out _) ? Sentence.Of(Strings.Digest_BadTime, Shown(time))
        : zone is not null && !IsZone(zone) ? Sentence.Of(Strings.Digest_BadZone, Shown(zone))
        : null;

    /// <summary>The zone whose clocks the person of a turn goes by; null where Teams does not say, or nobody here knows it.</summary>
    public static string? ZoneOf(Turn turn) => turn.Activity.LocalTimezone is { } zone && IsZone(zone) ? zone : null;

    /// <summary>Whether a name is one of the IANA's; names of Windows are none.</summary>
    private static bool IsZone(string name) =>
        (name.Contains('/', StringComparison.Ordinal) || name is "UTC") && name.Length <= 64 && TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);

    /// <summary>What somebody typed, as it may be shown again.</summary>
    public static string Shown(string typed) => Teams.Activities.Markdown.Escape(typed.Length > LongestShown ? $"{typed[..LongestShown]}…" : typed);
}
