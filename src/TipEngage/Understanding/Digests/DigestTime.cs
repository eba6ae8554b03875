using System.Globalization;
using System.Text.RegularExpressions;

namespace TipEngage.Understanding.Digests;

/// <summary>Finds a time of day, however it is written: 09:00, 9am, 9.30, noon, half past nine, pukul sembilan, 9 โมงเช้า, chín giờ rưỡi.</summary>
internal static partial class DigestTime
{
    private static DigestWords Words => DigestWords.Default;

    /// <returns>The time in hours and minutes as they were typed, be there such a time or not; null where none is named.</returns>
    public static string? In(string words)
    {
        var said = HourWords.InDigits(words);
        return CountedTime.In(said) ?? TimeBy([Full(), Half()], said) ?? Named(said) ?? TimeBy([Vietnamese(), AmPm(), Said(), Thai(), InOne()], said);
    }

    private static string? Named(string said) => DigestWords.Find(said, [Words.Midnight, Words.Noon]) switch
    {
        { Index: < 0 } => null,
        var (index, at, length) => Write(index * 12, MinutesIn(said[(at + length)..])),
    };

    private static string? TimeBy(IEnumerable<Regex> patterns, string said) =>
        patterns.Select(pattern => pattern.Match(said)).FirstOrDefault(match => match.Success) is { } match ? Write(HourOf(match, said), MinuteOf(match, said)) : null;

    private static int HourOf(Match match, string said)
    {
        var hour = match.Groups["h"] is { Success: true, ValueSpan: var typed } ? int.Parse(typed, NumberStyles.None, CultureInfo.InvariantCulture) : 1;
        if (match.Groups["before"].Success)
            hour = hour == 1 ? 12 : hour - 1;
        if (match.Groups["evening"].Success)
            return (hour + 18) % 24;

        return DayPart.Hour(hour, said, match);
    }

    private static string MinuteOf(Match match, string said) =>
        match.Groups["m"] is { Success: true, Value: var typed } ? typed
        : match.Groups["half"].Success ? "30"
        : MinutesIn(said[(match.Index + match.Length)..]);

    private static string MinutesIn(string rest) => HourWords.Quarters(rest.TrimStart()) is { } quarters ? $"{15 * quarters}" : "00";

    private static string Write(int hour, string minute) => string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute}");

    [GeneratedRegex(@"(?<![\d:/.])(?<h>\d{1,2})[:.](?<m>\d{2})(?![\d:/])", RegexOptions.CultureInvariant)]
    private static partial Regex Full();

    [GeneratedRegex(@"(?<!\p{L})(?<half>half past|(?<before>setengah)) (?<h>\d{1,2})(?![\d:/])", RegexOptions.CultureInvariant)]
    private static partial Regex Half();

    [GeneratedRegex(@"(?<![\d:/.])(?<h>\d{1,2}) ?(?:am|pm|a\.m|p\.m|o'clock)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex AmPm();

    [GeneratedRegex(@"(?<!\p{L})(?:pukul|jam|at|luc) (?<h>\d{1,2})(?![\d:/])", RegexOptions.CultureInvariant)]
    private static partial Regex Said();

    [GeneratedRegex(@"(?<![\d:/.])(?<h>\d{1,2}) ?(?:(?:h|gio)(?: ?(?<m>[0-5]\d)(?![\d:/-])| (?<half>ruoi))?|(?<half>ruoi))(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Vietnamese();

    [GeneratedRegex(@"(?:บ่าย(?: ?(?<h>\d{1,2}))? ?โมง|(?:บ่าย|ตี) ?(?<h>\d{1,2})|(?<h>\d{1,2}) ?(?:โมง(?:เช้า|เย็น)?|นาฬิกา|น\.|(?<evening>ทุ่ม)))(?: ?(?<half>ครึ่ง)| ?(?<m>[0-5]\d)(?![\d:/.-]))?", RegexOptions.CultureInvariant)]
    private static partial Regex Thai();

    /// <summary>As a watch is read aloud: "0900", "1630 hrs". Without such a sign "2018" is a year.</summary>
    [GeneratedRegex(@"(?<![\d:/.-])(?:(?<h>0\d)(?<m>[0-5]\d)|(?<h>[12]\d)(?<m>[0-5]\d) ?(?:h|hrs?|hours))(?![\p{L}\d:/-])", RegexOptions.CultureInvariant)]
    private static partial Regex InOne();
}
