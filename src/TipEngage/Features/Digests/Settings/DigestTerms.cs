using System.Globalization;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Understanding;

namespace TipEngage.Features.Digests.Settings;

/// <summary>Reads what somebody asks of a digest, and says in a sentence what is wrong with it.</summary>
internal static class DigestTerms
{
    private static readonly string[] times = ["H:mm", "HH:mm", "H.mm", "HH.mm"];

    /// <summary>Whether the text is a time of day, in the digits of whatever script.</summary>
    public static bool TryReadTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(PlainWords.Of(text), times, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    /// <returns>What is wrong; null for nothing.</returns>
    public static string? Fault(string? time, string? zone) =>
        time is not null && !TryReadTime(time, out _) ? Sentence.Of(Strings.Digest_BadTime, TypedWords.Shown(time))
        : zone is not null && ReaderZone.Find(zone) is null ? Sentence.Of(Strings.Digest_BadZone, TypedWords.Shown(zone))
        : null;
}
