using System.Globalization;
using System.Text.RegularExpressions;

namespace TipEngage.Understanding.Digests;

/// <summary>Finds a time that is counted to or from an hour: "quarter to nine", "jam 9 kurang 10", "อีก 10 นาที 9 โมง", "9 giờ kém 15".</summary>
internal static class CountedTime
{
    private const int MinutesOfDay = 24 * 60;

    private static readonly Regex counted = Counted();

    private static DigestWords Words => DigestWords.Default;

    /// <param name="said">A sentence with its hours in digits.</param>
    /// <returns>The time in hours and minutes; what stands there where there is no such hour; null for none.</returns>
    public static string? In(string said)
    {
        if (counted.Match(said) is not { Success: true } match)
            return null;

        var (hour, minutes) = (int.Parse(match.Groups["h"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), Number(match.Groups["m"].Value));
        if (hour > 24 || minutes > 59)
            return match.Value;

        hour = match.Groups["evening"].Success ? hour + 18 : DayPart.Hour(hour, said, match);
        var minute = ((hour * 60) + (match.Groups["before"].Success ? -minutes : minutes) + MinutesOfDay) % MinutesOfDay;
        return string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
    }

    private static int Number(string typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits
        : 5 * (1 + Words.Fives.ToList().FindIndex(five => five.Contains(typed)));

    private static Regex Counted()
    {
        const string Hour = @"(?<h>\d{1,2})(?![\d:/])";
        var minutes = $@"(?<m>\d{{1,2}}|{string.Join('|', Words.Fives.SelectMany(five => five).OrderByDescending(word => word.Length).Select(Regex.Escape))})";
        string[] ways =
        [
            $@"(?<!\p{{L}}){minutes}(?: minutes?)? (?:(?<before>to|before)|past|after) {Hour}",
            $@"(?<!\p{{L}})(?:jam|pukul) (?<h>\d{{1,2}}) (?:(?<before>kurang)|lewat|lebih) {minutes}(?![\p{{L}}\d:])",
            $@"(?<![\d:/.])(?<h>\d{{1,2}}) ?(?:gio|h) ?(?<before>kem) {minutes}(?![\p{{L}}\d:])",
            $@"(?<before>อีก) ?{minutes} ?นาที(?:จะ)? ?{Hour} ?(?:โมง|นาฬิกา|(?<evening>ทุ่ม))",
        ];
        return new(string.Join('|', ways), RegexOptions.CultureInvariant);
    }
}
