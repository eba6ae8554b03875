using System.Globalization;
using TipEngage.Resources;

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
        : zone is not null && ReaderZone.Find(zone) is null ? Sentence.Of(Strings.Digest_BadZone, Shown(zone))
        : null;

    /// <summary>What somebody typed, as it may be shown again.</summary>
    public static string Shown(string typed) => Teams.Activities.Markdown.Escape(typed.Length > LongestShown ? $"{typed[..LongestShown]}…" : typed);
}
