using System.Globalization;
using System.Text.RegularExpressions;

namespace TipEngage.Understanding.Digests;

/// <summary>Finds when a pause ends: "until February", "until 2018-05-01", "for two weeks".</summary>
internal static partial class DigestPause
{
    /// <returns>The day on which it goes on; null where none is named.</returns>
    public static DateOnly? EndIn(string words, DateOnly today)
    {
        if (Day().Match(words) is { Success: true } day && DateOnly.TryParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var named))
            return named;
        if (WeeksIn(words) is { } weeks)
            return today.AddDays(7 * weeks);

        return DigestWords.First(words, DigestWords.Default.Months) is >= 0 and var month ? FirstOf(month + 1, today) : null;
    }

    private static DateOnly FirstOf(int month, DateOnly today)
    {
        var first = new DateOnly(today.Year, month, 1);
        return first > today ? first : first.AddYears(1);
    }

    private static int? WeeksIn(string words)
    {
        foreach (var week in DigestWords.Default.Weeks)
        {
            if (Phrase.IndexIn(words, week) is not (> 0 and var at))
                continue;

            var before = words[Math.Max(0, at - 12)..at];
            if (Number().Match(before) is { Success: true } digits)
                return int.Parse(digits.Value, CultureInfo.InvariantCulture);
            if (DigestWords.First(before, DigestWords.Default.Numbers) is >= 0 and var number)
                return number + 1;
        }

        return null;
    }

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<!\d)\d{1,2}(?= ?$)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
