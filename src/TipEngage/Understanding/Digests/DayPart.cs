using System.Text.RegularExpressions;

namespace TipEngage.Understanding.Digests;

/// <summary>Which of two hours is meant, by the part of the day that stands beside it: "9 pm", "jam 11 siang", "12 giờ đêm".</summary>
internal static partial class DayPart
{
    /// <summary>Up to it an hour at night is one after midnight, and one at midday one after noon.</summary>
    private const int LastAfter = 4;

    /// <summary>How far away it stands at most: "chiều chủ nhật, 5 giờ".</summary>
    private const int LettersAway = 18;

    private static DigestWords Words => DigestWords.Default;

    /// <param name="hour">The hour as it was said.</param>
    /// <param name="said">The sentence.</param>
    /// <param name="place">Where it stands there.</param>
    public static int Hour(int hour, string said, Match place) =>
        Hour(hour, Glued().Replace(said[Math.Max(0, place.Index - LettersAway)..Math.Min(said.Length, place.Index + place.Length + LettersAway)], " "));

    private static int Hour(int hour, string near) => hour switch
    {
        12 when DigestWords.Has(near, Words.Night) || DigestWords.Has(near, Words.Midnight) || AtNight().IsMatch(near) => 0,
        >= 1 and <= LastAfter when DigestWords.Has(near, Words.Night) => hour,
        >= 1 and < 12 when DigestWords.Has(near, Words.Night) || DigestWords.Has(near, Words.Pm) => hour + 12,
        >= 1 and <= LastAfter when DigestWords.Has(near, Words.Midday) => hour + 12,
        _ => hour,
    };

    [GeneratedRegex(@"12(?::\d{2})? ?a\.?m", RegexOptions.CultureInvariant)]
    private static partial Regex AtNight();

    /// <summary>Between an hour and what is written together with it: "9pm".</summary>
    [GeneratedRegex(@"(?<=\d)(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Glued();
}
