using System.Globalization;
using System.Text.RegularExpressions;
using TipEngage.Understanding.Requests;

namespace TipEngage.Understanding.Digests;

/// <summary>Finds when a pause ends: "until February", "until 2018-05-01", "for two weeks", "until Friday".</summary>
internal static partial class DigestPause
{
    /// <summary>How many letters behind "until" a day and a word such as "next" take at most.</summary>
    private const int LongestDay = 24;

    /// <returns>When it goes on; null where nothing is said of that.</returns>
    public static PauseEnd? EndIn(string words)
    {
        if (Day().Match(words) is { Success: true } day && DateOnly.TryParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var named))
            return new(Day: named);
        if (WeeksIn(words) is { } weeks)
            return new(Weeks: weeks);

        return DigestWords.First(words, DigestWords.Default.Months) is >= 0 and var month ? new(Month: month + 1)
            : WeekdayIn(words) is { } weekday ? new(Weekday: weekday)
            : null;
    }

    /// <summary>What stands where the end of a pause does and is none that we know: "until firday".</summary>
    /// <param name="words">A sentence in which no end was found.</param>
    /// <returns>What was typed; null for nothing.</returns>
    public static string? UnknownEndIn(string words)
    {
        foreach (var until in DigestWords.Default.Until)
        {
            foreach (var rest in PlacesOf(words, until).Select(at => words[(at + until.Length)..].Trim(' ', '.', '!', '?', ',')).Where(rest => rest.Length > 0))
            {
                var isCertain = DigestWords.Default.UntilSomething.Contains(until) && !DigestWords.Has(rest, DigestWords.Default.UntilSomebodyResumes) && !DigestWords.Has(rest, DigestWords.Default.Resume);
                if ((isCertain ? rest : UnknownDay.In(rest)) is { } unknown)
                    return unknown;
            }
        }

        return null;
    }

    /// <summary>How many weeks are named; the week of "weekly digest" has no number before it.</summary>
    private static int? WeeksIn(string words) =>
        DigestWords.Default.Weeks.SelectMany(week => PlacesOf(words, week)).Select(at => NumberAtEnd(words[Math.Max(0, at - 12)..at])).FirstOrDefault(number => number is not null);

    /// <summary>The day of the week that stands behind a word such as "until": "pause the Monday digest" says no end.</summary>
    private static DayOfWeek? WeekdayIn(string words) => DigestWords.Default.Until
        .SelectMany(until => PlacesOf(words, until).Select(at => words[(at + until.Length)..]))
        .Select(rest => DigestWords.First(rest[..Math.Min(rest.Length, LongestDay)], DigestWords.Default.Days))
        .FirstOrDefault(day => day >= 0, -1) is >= 0 and var found ? (DayOfWeek)found : null;

    private static IEnumerable<int> PlacesOf(string words, string phrase)
    {
        for (var at = Phrase.IndexIn(words, phrase); at >= 0; at = Phrase.IndexIn(words, phrase, at + phrase.Length))
            yield return at;
    }

    private static int? NumberAtEnd(string before) =>
        Number().Match(before) is { Success: true } digits ? int.Parse(digits.Value, CultureInfo.InvariantCulture)
        : DigestWords.Default.Numbers.ToList().FindIndex(number => number.Any(one => EndsWith(before.TrimEnd(), one))) is >= 0 and var number ? number + 1
        : null;

    private static bool EndsWith(string before, string number) =>
        before.EndsWith(number, StringComparison.Ordinal) && Phrase.IndexIn(before, number, before.Length - number.Length) >= 0;

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<!\d)\d{1,2}(?= ?$)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
