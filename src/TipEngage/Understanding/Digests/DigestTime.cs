using System.Globalization;
using System.Text.RegularExpressions;

namespace TipEngage.Understanding.Digests;

/// <summary>Finds a time of day, however it is written: 09:00, 9am, 9.30, pukul 9, 9 โมงเช้า, 9 giờ sáng.</summary>
internal static partial class DigestTime
{
    /// <returns>The time in hours and minutes as they were typed, be there such a time or not; null where none is named.</returns>
    public static string? In(string words)
    {
        foreach (var pattern in (Regex[])[Full(), AmPm(), Said(), Vietnamese(), Thai()])
        {
            if (pattern.Match(words) is { Success: true } match && int.TryParse(match.Groups["h"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var hour))
                return Write(words, match, hour);
        }

        return null;
    }

    private static string Write(string words, Match match, int hour)
    {
        var minute = match.Groups["m"] is { Success: true, Value: var typed } ? typed : "00";
        var near = words[Math.Max(0, match.Index - 8)..Math.Min(words.Length, match.Index + match.Length + 10)];
        if (hour is >= 1 and < 12 && DigestWords.Has(near, DigestWords.Default.Pm))
            hour += 12;
        else if (hour == 12 && AtNight().IsMatch(near))
            hour = 0;
        return string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute}");
    }

    [GeneratedRegex(@"(?<![\d:/.])(?<h>\d{1,2})[:.](?<m>\d{2})(?![\d:/])", RegexOptions.CultureInvariant)]
    private static partial Regex Full();

    [GeneratedRegex(@"(?<![\d:/.])(?<h>\d{1,2}) ?(?:am|pm|a\.m|p\.m|o'clock)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex AmPm();

    [GeneratedRegex(@"(?<!\p{L})(?:pukul|jam|at|luc) (?<h>\d{1,2})(?![\d:/]| ?(?:h|gio)\d{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Said();

    [GeneratedRegex(@"(?<![\d:/.])(?<h>\d{1,2}) ?(?:h|gio)(?<m>\d{2})?(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Vietnamese();

    [GeneratedRegex(@"(?:บ่าย ?(?<h>\d{1,2}))|(?:(?<h>\d{1,2}) ?(?:โมง|นาฬิกา|น\.))", RegexOptions.CultureInvariant)]
    private static partial Regex Thai();

    [GeneratedRegex(@"12(?::\d{2})? ?a\.?m", RegexOptions.CultureInvariant)]
    private static partial Regex AtNight();
}
