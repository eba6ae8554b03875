using System.Globalization;
using System.Text.RegularExpressions;
using TipEngage.Resources;

namespace TipEngage.Understanding;

/// <summary>Finds a week, a month or a quarter that is told from today on, and a quarter by its number: "next month", "Q2", "quý 3".</summary>
internal sealed class AskedSpans
{
    private const int MonthsOfQuarter = 3;
    private const int Quarters = 4;

    private readonly (string Phrase, string Marked, string Unit, int Ahead)[] spans;
    private readonly Dictionary<string, int> numbers;
    private readonly Regex quarter;
    private readonly TimeBounds bounds;

    public AskedSpans(Vocabulary vocabulary)
    {
        bounds = new TimeBounds(vocabulary);
        spans =
        [
            .. vocabulary.Lexicons.SelectMany(lexicon => lexicon.Times.Spans).SelectMany(span => span.Value.Select(phrase => (PlainWords.Of(phrase), phrase, Unit(span.Key), Ahead(span.Key))))
                .DistinctBy(span => span.Item1).OrderByDescending(span => span.Item1.Length),
        ];
        numbers = vocabulary.Lexicons.SelectMany(lexicon => lexicon.ListOrdinals.Concat(lexicon.Numbers)).Where(number => number.Value is >= 1 and <= Quarters)
            .Select(number => (Word: PlainWords.Of(number.Key), number.Value)).Concat([("i", 1), ("ii", 2), ("iii", 3), ("iv", 4)])
            .Concat(Enumerable.Range(1, Quarters).Select(number => (number.ToString(CultureInfo.InvariantCulture), number)))
            .DistinctBy(number => number.Item1).ToDictionary(number => number.Item1, number => number.Item2);
        var word = ItemReferences.Any(vocabulary.Of(lexicon => lexicon.Times.Quarters));
        var number = ItemReferences.Any(numbers.Keys);
        quarter = ItemReferences.Make($@"{ItemReferences.Start}(?:{word}[\s-]*(?<number>{number})|(?<number>{number})(?:st|nd|rd|th)?[\s-]+{word}){ItemReferences.WordEnd}");
    }

    /// <summary>Null where none is named.</summary>
    public AskedDays? In(Question question)
    {
        var words = question.Reading.Words;
        if (quarter.Match(words) is { Success: true } match)
            return bounds.Of(words.AsSpan(0, match.Index), OfQuarter(numbers[match.Groups["number"].Value], question), question.Today);

        foreach (var (phrase, marked, unit, ahead) in spans)
        {
            if (Phrase.IndexIn(words, phrase) is >= 0 and var at && MarkedWords.MayBe(question.Typed, marked))
                return bounds.Of(words.AsSpan(0, at), Of(unit, ahead, question.Today), question.Today);
        }

        return null;
    }

    private static string Unit(string key) => key.Split(' ')[0];

    private static int Ahead(string key) => int.Parse(key.Split(' ')[1], CultureInfo.InvariantCulture);

    /// <summary>Of the year that is named, else the next one to end.</summary>
    private static AskedDays OfQuarter(int number, Question question)
    {
        var named = AskedDays.OfMonths(new(AskedMonths.YearOf(question), ((number - 1) * MonthsOfQuarter) + 1, 1), MonthsOfQuarter);
        return question.Year is null && named.To < question.Today ? AskedDays.OfMonths(named.From.AddYears(1), MonthsOfQuarter) : named;
    }

    private static AskedDays Of(string unit, int ahead, DateOnly today) => unit switch
    {
        "week" => Week(today.AddDays(CalendarWeek.Days * ahead)),
        "month" => AskedDays.OfMonths(new DateOnly(today.Year, today.Month, 1).AddMonths(ahead), 1),
        "quarter" => AskedDays.OfMonths(new DateOnly(today.Year, today.Month - ((today.Month - 1) % MonthsOfQuarter), 1).AddMonths(MonthsOfQuarter * ahead), MonthsOfQuarter),
        _ => throw new InvalidOperationException($"'{unit}' is no span of time."),
    };

    private static AskedDays Week(DateOnly day)
    {
        var monday = CalendarWeek.MondayOf(day);
        return new(monday, monday.AddDays(CalendarWeek.Days - 1)) { IsNamed = true };
    }
}
