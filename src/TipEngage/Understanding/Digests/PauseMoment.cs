using System.Globalization;
using System.Text.RegularExpressions;
using TipEngage.Understanding.Requests;

namespace TipEngage.Understanding.Digests;

/// <summary>Reads a moment that a pause lasts until: "friday", "nex friday", "february", "5 may", "May 5, 2018", "ngày 5 tháng 5".</summary>
internal static partial class PauseMoment
{
    /// <summary>How far behind "until" a day or month begins at most.</summary>
    private const int LongestWay = 24;
    private const int WordsBehind = 2;
    private const int LeapYear = 2024;

    private static DigestWords Words => DigestWords.Default;

    /// <param name="rest">What stands behind "until".</param>
    /// <returns>The moment; null where it is none, or another one than it looks like: "the end of february", "friday after next".</returns>
    public static PauseEnd? At(string rest)
    {
        var (month, day) = (DigestWords.Find(rest, Words.Months), DigestWords.Find(rest, Words.Days));
        if (month.Index >= 0 && month.At <= LongestWay && (day.Index < 0 || month.At <= day.At))
            return InMonth(month.Index + 1, rest[..month.At], rest[(month.At + month.Length)..]);

        return day.Index >= 0 && day.At <= LongestWay && AreOnlyCompanions(rest[..day.At]) && !IsMoved(rest[(day.At + day.Length)..]) ? new(Weekday: (DayOfWeek)day.Index) : null;
    }

    private static PauseEnd? InMonth(int month, string before, string after)
    {
        var dayBefore = DayBefore().Match(before);
        var dayAfter = dayBefore.Success ? Match.Empty : DayAfter().Match(after);
        if (!AreOnlyCompanions(dayBefore.Success ? before[..dayBefore.Index] : before))
            return null;

        int? day = dayBefore.Success ? Number(dayBefore) : dayAfter.Success ? Number(dayAfter) : null;
        int? year = YearAfter().Match(after[(dayAfter.Index + dayAfter.Length)..]) is { Success: true } written ? Years.Gregorian(Number(written)) : null;
        if (day < 1 || day > DateTime.DaysInMonth(year ?? LeapYear, month))
            return null;

        return year is { } named ? new(Day: new DateOnly(named, month, day ?? 1)) : new(Month: month, DayOfMonth: day);
    }

    private static int Number(Match match) => int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);

    private static bool AreOnlyCompanions(string between) => Tokens.Of(between).TrueForAll(token => IsCompanion(between[token.Range]));

    /// <summary>Such as "next", be it with a slip of the fingers.</summary>
    private static bool IsCompanion(string typed) => Words.EndCompanions.Any(known => typed == known || Slip.IsOf(typed, known));

    /// <summary>Whether what stands behind a day makes it another one: "friday after next", "jumat minggu depan".</summary>
    private static bool IsMoved(string after)
    {
        var tokens = Tokens.Of(after);
        var next = tokens.Count == 0 ? "" : after[..tokens[Math.Min(WordsBehind, tokens.Count) - 1].End];
        return DigestWords.Has(next, Words.Movers) || Words.Units.Any(unit => unit.Any(name => Phrase.IndexIn(next, name) is >= 0 and <= WordsBehind));
    }

    [GeneratedRegex(@"(?<!\d)(?<number>\d{1,2})(?:st|nd|rd|th)? ?(?:of )?$", RegexOptions.CultureInvariant)]
    private static partial Regex DayBefore();

    [GeneratedRegex(@"^ ?(?:the )?(?<number>\d{1,2})(?:st|nd|rd|th)?(?![\d:.])", RegexOptions.CultureInvariant)]
    private static partial Regex DayAfter();

    [GeneratedRegex(@"^,? ?(?:nam |พ\.ศ\. ?|ค\.ศ\. ?|ปี ?)?(?<number>(?:20|25)\d\d)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex YearAfter();
}
