using System.Globalization;
using System.Text.RegularExpressions;

namespace TipEngage.Understanding.Statements;

/// <summary>Finds days that are named by their date: <c>31 Oct 2017</c>, <c>2017-10-31</c>, <c>31/10/2560</c>, <c>ngày 31 tháng 10</c>.</summary>
internal static partial class NamedDays
{
    private const int FirstYearOfCentury = 2000;
    private const int BuddhistCentury = 2500;
    private const int FirstBuddhistOfCentury = 43;

    /// <param name="words">The text in its comparable form.</param>
    /// <param name="chunks">Its phrases.</param>
    /// <param name="today">A day without a year is the last one before this or this itself.</param>
    public static IReadOnlyList<NamedDay> In(string words, IReadOnlyList<Chunk> chunks, DateOnly today)
    {
        if (!words.AsSpan().ContainsAnyInRange('0', '9'))
            return [];

        List<NamedDay> days = [];
        foreach (Match match in InDigits().Matches(words))
            Add(days, Year(match.Groups["year"], words), Number(match.Groups["month"]), Number(match.Groups["day"]), match.Index, match.Index + match.Length, today);
        foreach (Match match in InVietnamese().Matches(words))
            AddRange(days, match.Groups["first"], Number(match.Groups["year"]), Number(match.Groups["month"]), Number(match.Groups["day"]), match.Index, match.Index + match.Length, today);
        foreach (var chunk in chunks)
        {
            if (chunk.Value(Sign.Month) is { } month)
                AddWithMonth(days, words, chunk, int.Parse(month, CultureInfo.InvariantCulture), today);
        }

        return [.. days.OrderBy(day => day.Start)];
    }

    /// <summary>The first day of a sentence as the register has it, or what looks like one and is none; null where none is named.</summary>
    public static string? Said(Sentence sentence) => sentence.Days is [var first, ..] ? first.Day.ToString("O", CultureInfo.InvariantCulture) : Unreadable(sentence);

    /// <summary>What looks like a day and is none of the calendar, or one of another calendar; null where nothing does.</summary>
    /// <param name="sentence">The sentence, whose days were found.</param>
    public static string? Unreadable(Sentence sentence)
    {
        if (sentence.Days is not [])
            return null;
        if (LikeADay().Match(sentence.Words) is { Success: true, Value: var like })
            return like;

        return sentence.Chunks.Where(chunk => chunk.Has(Sign.Month)).Select(chunk => WithMonth(sentence.Words, chunk)).FirstOrDefault(text => text is not null);
    }

    private static string? WithMonth(string words, Chunk chunk) =>
        DayBefore().Match(words[..chunk.Start]) is { Success: true } day && YearAfter().Match(words[chunk.End..]) is { Success: true } year
            ? words[day.Index..(chunk.End + year.Length)]
            : null;

    private static void AddWithMonth(List<NamedDay> days, string words, Chunk chunk, int month, DateOnly today)
    {
        var (before, after) = (DayBefore().Match(words[..chunk.Start]), DayAfter().Match(words[chunk.End..]));
        if (before.Success && OtherYear().IsMatch(words[chunk.End..]))
            return;
        if (before.Success)
        {
            var year = YearAfter().Match(words[chunk.End..]);
            AddRange(days, before.Groups["first"], Number(year.Groups["year"]), month, Number(before.Groups["day"]), before.Groups["day"].Index, chunk.End + year.Length, today);
        }
        else if (after.Success)
        {
            Add(days, Number(after.Groups["year"]), month, Number(after.Groups["day"]), chunk.Start, chunk.End + after.Length, today);
        }
    }

    /// <summary>The last day, and the first one where both are named as in "14-16 May 2018".</summary>
    private static void AddRange(List<NamedDay> days, Group first, int? year, int? month, int? day, int start, int end, DateOnly today)
    {
        var count = days.Count;
        Add(days, year, month, day, start, end, today);
        if (days.Count > count && Number(first) is { } begin && begin >= 1 && begin < days[^1].Day.Day)
            days.Add(new(new(days[^1].Day.Year, days[^1].Day.Month, begin), first.Index, end));
    }

    private static void Add(List<NamedDay> days, int? year, int? month, int? day, int start, int end, DateOnly today)
    {
        if (month is not (>= 1 and <= 12) || day is not >= 1 || days.Any(one => one.Start < end && start < one.End))
            return;

        var written = year is { } some ? Years.Gregorian(some < 100 ? FirstYearOfCentury + some : some) : today.Year;
        if (day > DateTime.DaysInMonth(written, month.Value))
            return;

        var found = new DateOnly(written, month.Value, day.Value);
        if (year is null && found > today)
            found = found.AddYears(-1);
        days.Add(new(found, start, end));
    }

    /// <summary>Two digits in a Thai sentence are a year of the Buddhist calendar, where its century has come that far in ours.</summary>
    private static int? Year(Group group, string words) => Number(group) switch
    {
        >= FirstBuddhistOfCentury and < 100 and var year when words.AsSpan().ContainsAnyInRange('\u0E01', '\u0E4E') => BuddhistCentury + year,
        var year => year,
    };

    private static int? Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(?<!\d[-/.]?)(?:(?<year>(?:19|20|25)\d\d)-(?<month>\d{1,2})-(?<day>\d{1,2})|(?<day>\d{1,2})(?<gap>[-/.])(?<month>\d{1,2})\k<gap>(?<year>(?:19|20|25)\d\d|\d\d))(?![-/]?\d)", RegexOptions.CultureInvariant)]
    private static partial Regex InDigits();

    [GeneratedRegex(@"(?<!\d)(?:(?:(?<first>\d{1,2}) ?(?:-|den|toi) ?(?:ngay )?)?(?<day>\d{1,2}) ?thang ?|(?<=ngay )(?<day>\d{1,2})/)(?<month>\d{1,2})(?:(?: ?nam | ?/ ?|, ?)(?<year>(?:19|20)\d\d))?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex InVietnamese();

    [GeneratedRegex(@"(?:(?<![\d/.-])(?<first>\d{1,2})(?:st|nd|rd|th)? ?(?:-|–|to|until|sampai|hingga|s/d|ถึง) ?(?:the |วันที่ ?)?)?(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th)?(?: ?of)?[ .]{0,2}$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex DayBefore();

    [GeneratedRegex(@"^\.? ?(?<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,? ?(?<year>(?:19|20|25)\d\d)(?!\d))?", RegexOptions.CultureInvariant)]
    private static partial Regex DayAfter();

    [GeneratedRegex(@"(?<![\d/.-])(?:\d{1,2}(?<gap>[/.-])\d{1,2}\k<gap>\d{4}|\d{4}-\d{1,2}-\d{1,2}|\d{1,2} \p{L}{3,12} 1[34]\d\d)(?![\d/.-]\d|\d)", RegexOptions.CultureInvariant)]
    private static partial Regex LikeADay();

    /// <summary>A year that is none of ours, such as one of the Islamic calendar: what stands before it is no day that we could name.</summary>
    [GeneratedRegex(@"^\.?,? ?1[0-8]\d\d(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex OtherYear();

    [GeneratedRegex(@"^\.?,? ?(?:nam |พ\.ศ\. ?|ค\.ศ\. ?|ปี ?)?(?<year>(?:19|20|25)\d\d)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex YearAfter();
}
