using System.Globalization;
using System.Text.RegularExpressions;
using TipEngage.Understanding.Requests;

namespace TipEngage.Understanding.Digests;

/// <summary>Reads how long a pause lasts: "two weeks", "10 days", "sebulan", "สองสัปดาห์", "hai tuần".</summary>
internal static partial class PauseSpan
{
    /// <summary>How far before what is counted its number begins at most.</summary>
    private const int LongestNumber = 12;
    private const int ShortestUnit = 4;
    private const int LongestThaiSlip = 2;

    private static DigestWords Words => DigestWords.Default;

    /// <returns>How long; null where no number of days, weeks or months is named. The week of "weekly digest" has no number before it.</returns>
    public static PauseEnd? In(string words) =>
        CountOf(words, Words.Weeks) is { } weeks ? new(Weeks: weeks)
        : CountOf(words, Words.DayUnits) is { } days ? new(Days: days)
        : CountOf(words, Words.MonthUnits) is { } months ? new(Months: months)
        : null;

    /// <summary>A number with what is a word for days, weeks or months but for a slip of the fingers: "two wekes", "สองสัปดา".</summary>
    public static string? UnknownIn(string words)
    {
        foreach (var token in Tokens.In(words))
        {
            if (NumberBefore(words, token.Start) is { } spaced && IsNear(words[token.Range]))
                return words[spaced..token.End];
            if (token.IsUnspaced && Enumerable.Range(token.Start, token.Length).FirstOrDefault(at => BeginsLikeUnit(words[at..token.End]) && NumberBefore(words, at) is not null, -1) is >= 0 and var unit)
                return words[NumberBefore(words, unit)!.Value..token.End];
        }

        return null;
    }

    private static int? CountOf(string words, IReadOnlyList<string> units) => units
        .SelectMany(unit => Phrase.PlacesIn(words, unit)).Where(at => !Words.Months.Any(names => names.Any(name => Phrase.IndexIn(words, name, at) == at)))
        .Select(at => NumberBefore(words, at) is { } start ? NumberOf(words[start..at].Trim()) : null).FirstOrDefault(number => number is not null);

    /// <summary>Where the number begins that stands before a place; null where there is none, as before that of a day: "thứ hai".</summary>
    private static int? NumberBefore(string words, int at)
    {
        var before = words[Math.Max(0, at - LongestNumber)..at].TrimEnd();
        int? length = Digits().Match(before) is { Success: true } digits ? digits.Length
            : Words.Numbers.SelectMany(number => number).FirstOrDefault(one => EndsWith(before, one))?.Length;
        return length is { } some && !Weekday().IsMatch(before[..^some]) ? Math.Max(0, at - LongestNumber) + before.Length - some : null;
    }

    private static int? NumberOf(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits
        : Words.Numbers.ToList().FindIndex(number => number.Contains(typed)) is >= 0 and var index ? index + 1
        : null;

    private static bool IsNear(string typed) => Words.Units.SelectMany(unit => unit).Any(unit => typed != unit && Slip.IsOf(typed, unit));

    private static bool BeginsLikeUnit(string typed) => Words.Units.SelectMany(unit => unit)
        .Any(unit => unit.Length > ShortestUnit && Phrase.IsUnspaced(unit[0]) && typed.StartsWith(unit[..^LongestThaiSlip], StringComparison.Ordinal));

    private static bool EndsWith(string before, string number) =>
        before.EndsWith(number, StringComparison.Ordinal) && Phrase.IndexIn(before, number, before.Length - number.Length) >= 0;

    [GeneratedRegex(@"(?<!\d)\d{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<!\p{L})thu ?$", RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();
}
