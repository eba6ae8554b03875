using System.Globalization;
using System.Text.RegularExpressions;
using TipEngage.Plans.Catalog;

namespace TipEngage.Understanding;

/// <summary>Finds years of two digits: "FY17", "'18", "ปี 60", and the plan's own "17-19".</summary>
internal sealed class ShortYears
{
    private const int Century = 2000;
    private const int BuddhistCentury = 2500;

    /// <summary>Other numbers are taken for no year of a plan.</summary>
    private const int YearsAround = 10;

    private readonly Regex written;

    public ShortYears(Vocabulary vocabulary) => written = ItemReferences.Make(
        $@"(?:(?<![\p{{L}}\p{{N}}-[\u0E00-\u0EFF]]){ItemReferences.Any(vocabulary.Of(lexicon => lexicon.YearWords))}[\s.]{{0,2}}'?|(?<![\p{{L}}\p{{N}}])')(?<year>\d\d)(?![\p{{L}}\p{{N}}%-[\u0E00-\u0EFF]]|[.,:/-]\d)");

    /// <summary>Finds the last one and takes all out of the reading's rest.</summary>
    /// <returns>The year, null where none is named; whether the plan's own years are.</returns>
    public (int? Year, bool IsPeriod) Take(Reading reading, YearWindow period)
    {
        if (reading.MostDigits < 2)
            return (null, false);

        int? found = null;
        foreach (Match match in written.Matches(reading.Words))
        {
            var digits = match.Groups["year"];
            var year = YearOf(int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture), Phrase.IsUnspaced(match.Value[0]));
            if (year < period.FromYear - YearsAround || year > period.ToYear + YearsAround)
                continue;

            reading.Take(digits.Index, digits.Length);
            found = year;
        }

        return (found, TakePeriod(reading, period));
    }

    /// <summary>Thai members write the last two digits of the year of the Buddha, which are ahead of ours.</summary>
    private static int YearOf(int digits, bool mayBeBuddhist) =>
        mayBeBuddhist && Years.Gregorian(BuddhistCentury + digits) >= Century ? Years.Gregorian(BuddhistCentury + digits) : Century + digits;

    /// <summary>At the end, since what follows may be a month: "17-19 May".</summary>
    private static bool TakePeriod(Reading reading, YearWindow period)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{period.FromYear % 100:00}-{period.ToYear % 100:00}");
        var words = reading.Words.TrimEnd('?', '!', '.', ' ');
        if (!words.EndsWith($" {text}", StringComparison.Ordinal))
            return false;

        reading.Take(words.Length - text.Length, text.Length);
        return true;
    }
}
