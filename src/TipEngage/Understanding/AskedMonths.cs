using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using TipEngage.Understanding.Statements;

namespace TipEngage.Understanding;

/// <summary>Finds the months that a question names, as one stretch of days: "in May", "from May to July", "June or July", "since January".</summary>
internal sealed class AskedMonths
{
    public const int EarliestYear = 1900;
    public const int LatestYear = 2199;

    private const int MonthsOfYear = 12;
    private const int LongestGap = 40;

    private readonly Dictionary<string, int> months;
    private readonly Dictionary<string, string> likeSpans;
    private readonly SearchValues<string> otherWords;
    private readonly HashSet<string> mayBeOthers;
    private readonly string[] beforeMonths;
    private readonly string[] units;
    private readonly TimeBounds bounds;
    private readonly Regex named;
    private readonly Regex joint;

    public AskedMonths(Vocabulary vocabulary)
    {
        var signs = SignLexicon.All.SelectMany(lexicon => lexicon.Signs).Where(sign => sign.Key.StartsWith("month ", StringComparison.Ordinal)).ToArray();
        months = signs.SelectMany(sign => sign.Value.Select(name => (Name: PlainWords.Of(name), Number: int.Parse(sign.Key.AsSpan("month ".Length), CultureInfo.InvariantCulture))))
            .DistinctBy(one => one.Name).ToDictionary(one => one.Name, one => one.Number);
        var spans = vocabulary.Lexicons.SelectMany(lexicon => lexicon.Times.Spans.Values).SelectMany(phrases => phrases).Select(PlainWords.Of).ToHashSet();
        likeSpans = signs.SelectMany(sign => sign.Value)
            .Where(name => spans.Contains(PlainWords.Of(name))).ToDictionary(PlainWords.Of);
        units = [.. SignLexicon.All.SelectMany(lexicon => lexicon.Signs.GetValueOrDefault("unit month") ?? []).Select(PlainWords.Of).Distinct()];
        var sure = vocabulary.PhrasesOf(Concept.Month).ToHashSet();
        mayBeOthers = [.. months.Keys.Where(name => !sure.Contains(string.Join(' ', Reading.WordsOf(name))) && !units.Any(unit => name.StartsWith(unit, StringComparison.Ordinal)))];
        otherWords = SearchValues.Create([.. mayBeOthers], StringComparison.Ordinal);
        bounds = new TimeBounds(vocabulary);
        beforeMonths = [.. vocabulary.Of(lexicon => [.. lexicon.Times.BeforeMonths, .. lexicon.Times.Bounds])];

        var (unit, year) = (ItemReferences.Any(units), ItemReferences.Any(vocabulary.Of(lexicon => lexicon.YearWords)));
        var between = $@"(?:[-‐-―−~/,&+]|{ItemReferences.Any(vocabulary.RangeWords.Concat(vocabulary.Joiners))})";
        named = ItemReferences.Make(
            $@"{ItemReferences.Start}(?:(?<name>{ItemReferences.Any(months.Keys)})|{unit}\s*(?<number>\d{{1,2}})(?:\s*{between}\s*(?<also>\d{{1,2}})(?![\d/]))?)(?:[\s,./]*(?:{year}\s*)?(?<year>(?:19|20|24|25)\d\d)(?!\d))?{ItemReferences.WordEnd}");
        joint = new($@"^(?:\s|{between}|{unit}|\d{{1,2}}(?:st|nd|rd|th)?)+$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }

    /// <summary>Null where none is named.</summary>
    public AskedDays? In(Question question)
    {
        var words = question.Reading.Words;
        if (!question.Has(Concept.Month) && question.Year is null && !words.AsSpan().ContainsAny(otherWords))
            return null;

        var matches = named.Matches(words).ToArray();
        matches = [.. matches.Where((match, at) => IsMonth(words, matches, at) && IsWritten(question, match))];
        return matches is [var first, ..] ? Days(matches.SelectMany(Months).ToArray(), BeforeUnit(words.AsSpan(0, first.Index)), question) : null;
    }

    /// <summary>The year that is named, else this one.</summary>
    public static int YearOf(Question question) => question.Year is { } year and >= EarliestYear and < LatestYear ? year : question.Today.Year;

    /// <summary>"May" is one behind a word that a time follows, beside a day, a year or another month, and at the end.</summary>
    private bool IsMonth(string words, Match[] matches, int at)
    {
        var match = matches[at];
        if (match.Groups["number"] is { Success: true, ValueSpan: var digits })
            return int.Parse(digits, CultureInfo.InvariantCulture) is >= 1 and <= MonthsOfYear;
        if (!mayBeOthers.Contains(match.Groups["name"].Value) || match.Groups["year"].Success)
            return true;

        var before = words.AsSpan(0, match.Index).TrimEnd();
        return TimeBounds.Ends(before, beforeMonths) || before is [.., >= '0' and <= '9'] || (before.Length > 0 && words.AsSpan(match.Index + match.Length).IndexOfAnyExcept(" ?!.,") < 0)
            || IsJoined(words, matches.ElementAtOrDefault(at - 1), match) || IsJoined(words, match, matches.ElementAtOrDefault(at + 1));
    }

    /// <summary>Without its marks, "tháng sáu" is the next month.</summary>
    private bool IsWritten(Question question, Match match) => !likeSpans.TryGetValue(match.Groups["name"].Value, out var name) || MarkedWords.Are(question.Typed, name);

    private bool IsJoined(string words, Match? one, Match? next) =>
        one is not null && next is not null && words.AsSpan(one.Index + one.Length, next.Index - one.Index - one.Length) is { Length: > 0 and <= LongestGap } gap && !gap.IsWhiteSpace() && joint.IsMatch(gap);

    private IEnumerable<(int Month, int? Year)> Months(Match match)
    {
        int? year = match.Groups["year"] is { Success: true, Value: var written } ? Years.Gregorian(int.Parse(written, CultureInfo.InvariantCulture)) : null;
        var first = match.Groups["number"] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : months[match.Groups["name"].Value];
        var also = match.Groups["also"] is { Success: true, Value: var second } ? int.Parse(second, CultureInfo.InvariantCulture) : 0;
        return also is >= 1 and <= MonthsOfYear ? [(first, null), (also, year)] : [(first, year)];
    }

    private AskedDays? Days((int Month, int? Year)[] named, ReadOnlySpan<char> before, Question question)
    {
        var wraps = new int[named.Length];
        for (var at = 1; at < named.Length; at++)
            wraps[at] = wraps[at - 1] + (named[at].Month < named[at - 1].Month ? 1 : 0);

        var written = Array.FindIndex(named, one => one.Year is not null);
        var year = written >= 0 ? named[written].Year!.Value - wraps[written] : question.Year ?? FirstYear(named, wraps[^1], before, question.Today);
        var lastYear = named[^1].Year ?? year + wraps[^1];
        if (year is < EarliestYear or > LatestYear || lastYear is < EarliestYear or > LatestYear)
            return null;

        var (first, last) = (new DateOnly(year, named[0].Month, 1), new DateOnly(lastYear, named[^1].Month, 1));
        var days = AskedDays.OfMonths(first, Math.Max(1, (((last.Year - first.Year) * MonthsOfYear) + last.Month - first.Month) + 1));
        return named.Length > 1 ? days : bounds.Of(before, days, question.Today);
    }

    /// <summary>The year in which it goes on, or is next to come; of a month alone that something began in, the last one that has begun.</summary>
    private int FirstYear((int Month, int? Year)[] named, int wraps, ReadOnlySpan<char> before, DateOnly today)
    {
        if (named.Length is 1 && bounds.IsSince(before))
            return named[0].Month <= today.Month ? today.Year : today.Year - 1;
        if (named.Length is 1 && bounds.IsOpen(before))
            return today.Year;

        var isOver = named[^1].Month < today.Month;
        return wraps is 0 ? (isOver ? today.Year + 1 : today.Year) : isOver ? today.Year : today.Year - 1;
    }

    /// <summary>Without the word for a month: "ตั้งแต่เดือน".</summary>
    private ReadOnlySpan<char> BeforeUnit(ReadOnlySpan<char> words)
    {
        words = words.TrimEnd();
        foreach (var unit in units)
        {
            if (TimeBounds.Ends(words, [unit]))
                return words[..^unit.Length];
        }

        return words;
    }
}
