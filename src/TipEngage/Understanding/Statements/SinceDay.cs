using System.Globalization;
using TipEngage.Resources;

namespace TipEngage.Understanding.Statements;

/// <summary>Finds the first day of the time that a sentence names.</summary>
internal static class SinceDay
{
    private const int DaysOfWeek = 7;
    private const int LongestShortMonth = 3;

    /// <summary>The day; null where no time is named.</summary>
    public static DateOnly? Of(Sentence sentence)
    {
        var today = sentence.Question.Today;
        if (sentence.Days is not [])
            return sentence.Days.Min(named => named.Day);

        return OfUnits(sentence) ?? OfPeriod(sentence.Value(Sign.Period), today) ?? OfWeekday(sentence.Value(Sign.Weekday), today)
            ?? OfMonth(sentence, today) ?? (sentence.Question.Year is { } year ? new(year, 1, 1) : null);
    }

    /// <summary>The number that a phrase is, in digits or as a word.</summary>
    public static int? Number(Sentence sentence, Chunk chunk)
    {
        var word = sentence.Words.AsSpan(chunk.Start..chunk.End);
        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && word.Length <= 3
            ? number
            : Vocabulary.Default.Numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var spelled) ? spelled : null;
    }

    /// <summary>In "the last 3 days" and "two weeks ago".</summary>
    private static DateOnly? OfUnits(Sentence sentence)
    {
        var today = sentence.Question.Today;
        foreach (var (count, unit) in sentence.Chunks.Zip(sentence.Chunks.Skip(1)))
        {
            if (unit.Value(Sign.Unit) is not { } length || Number(sentence, count) is not { } number)
                continue;

            return length switch
            {
                "day" => today.AddDays(-number),
                "week" => today.AddDays(-DaysOfWeek * number),
                _ => today.AddMonths(-number),
            };
        }

        return null;
    }

    private static DateOnly? OfPeriod(string? period, DateOnly today) => period switch
    {
        "today" => today,
        "yesterday" => today.AddDays(-1),
        "this-week" => CalendarWeek.MondayOf(today),
        "last-week" => today.AddDays(-DaysOfWeek),
        "this-month" => new(today.Year, today.Month, 1),
        "last-month" => today.AddMonths(-1),
        "this-year" => new(today.Year, 1, 1),
        "last-year" => new(today.Year - 1, 1, 1),
        _ => null,
    };

    /// <summary>The last such day before this one.</summary>
    private static DateOnly? OfWeekday(string? weekday, DateOnly today)
    {
        if (weekday is null)
            return null;

        var back = ((int)today.DayOfWeek - int.Parse(weekday, CultureInfo.InvariantCulture) + (2 * DaysOfWeek)) % DaysOfWeek;
        return today.AddDays(back == 0 ? -DaysOfWeek : -back);
    }

    /// <summary>The first day of the month, the last one that has begun or that of the year which is named.</summary>
    private static DateOnly? OfMonth(Sentence sentence, DateOnly today)
    {
        if (!IsMonth(sentence, out var month))
            return null;

        var first = new DateOnly(sentence.Question.Year ?? today.Year, month, 1);
        return sentence.Question.Year is null && first > today ? first.AddYears(-1) : first;
    }

    /// <summary>The name of a month counts; a short one only after a word that a time follows, since it may be another word.</summary>
    internal static bool IsMonth(Sentence sentence, out int month)
    {
        var named = sentence.First(Sign.Month);
        month = named is null ? 0 : int.Parse(named.Value(Sign.Month)!, CultureInfo.InvariantCulture);
        return named is not null && (named.End - named.Start > LongestShortMonth || sentence.Has(Sign.Since) || sentence.Has(Sign.Within));
    }
}
