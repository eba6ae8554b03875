using System.Globalization;
using System.Text.RegularExpressions;
using TipEngage.Understanding.Requests;

namespace TipEngage.Understanding.Digests;

/// <summary>Finds when a pause ends: "until February", "until 2018-05-01", "for two weeks", "until Friday".</summary>
internal static partial class DigestPause
{
    /// <summary>In so many words behind "in" or "to" a time is named, or none is meant.</summary>
    private const int WordsOfTime = 3;
    private const int LettersOfTime = 12;
    private const int ShortestNear = 5;

    private static DigestWords Words => DigestWords.Default;

    /// <summary>How certainly what follows a word is the end of a pause.</summary>
    private enum Lead
    {
        /// <summary>Behind "until".</summary>
        Until,

        /// <summary>Behind "to", which a place may follow.</summary>
        To,

        /// <summary>Behind "for".</summary>
        Lasting,

        /// <summary>Behind "in", which a place may follow.</summary>
        Within,
    }

    /// <param name="said">A sentence that asks for a pause, in its comparable form.</param>
    /// <returns>When it goes on, or else what stands where that does and is nothing that we know: "firday", "two wekes"; nulls where nothing is said of that.</returns>
    public static (PauseEnd? End, string? Unknown) In(string said)
    {
        var words = One().Replace(said, "se ");
        if (Day().Match(words) is { Success: true } day && DateOnly.TryParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var named))
            return (new(Day: named), null);

        (Lead Lead, string Behind)[] leads = [.. LeadsIn(words)];
        var end = leads.Where(one => one.Lead is Lead.Until or Lead.To).Select(one => PauseMoment.At(one.Behind)).FirstOrDefault(moment => moment is not null);
        if ((end ?? PauseSpan.In(words)) is { } found)
            return (found, null);

        return (null, leads.Select(one => UnknownIn(one.Lead, one.Behind)).FirstOrDefault(unknown => unknown is not null) ?? PauseSpan.UnknownIn(words) ?? VagueIn(words));
    }

    /// <summary>What names a time without a word such as "until" before it: "next week".</summary>
    private static string? VagueIn(string words) => DigestWords.Find(words, [Words.VagueEnds]) is { Index: >= 0 } vague ? words.Substring(vague.At, vague.Length) : null;

    private static string? UnknownIn(Lead lead, string rest) => lead is Lead.Until or Lead.Lasting
        ? IsOpen(rest) ? null : rest
        : IsOfTime(rest) ? rest
        : lead is Lead.To ? UnknownDay.In(rest) : null;

    private static bool IsOpen(string rest) =>
        DigestWords.Has(rest, Words.UntilSomebodyResumes) || DigestWords.Has(rest, Words.Resume) || Words.ForSomebody.Any(phrase => Phrase.IndexIn(rest, phrase) == 0);

    /// <summary>Whether a time stands at the beginning of what follows.</summary>
    private static bool IsOfTime(string rest)
    {
        var tokens = Tokens.Of(rest);
        var begin = rest[..(tokens is [{ IsUnspaced: false }, ..] ? tokens[Math.Min(WordsOfTime, tokens.Count) - 1].End : Math.Min(LettersOfTime, rest.Length))];
        return Words.Units.Any(unit => DigestWords.Has(begin, unit)) || DigestWords.First(begin, Words.Months) >= 0 || DigestWords.First(begin, Words.Days) >= 0 || BeginsLikeMonth(rest);
    }

    private static bool BeginsLikeMonth(string rest) => Words.Months.SelectMany(names => names)
        .Any(name => name.Length > ShortestNear && Phrase.IsUnspaced(name[0]) && rest.StartsWith(name[..ShortestNear], StringComparison.Ordinal));

    private static IEnumerable<(Lead Lead, string Behind)> LeadsIn(string words)
    {
        var typed = Tokens.Of(words).Where(token => !token.IsUnspaced && IsNearUntil(words[token.Range])).Select(token => (Lead.Until, token.End));
        var known = Words.Until.Select(phrase => (Words.UntilSomething.Contains(phrase) ? Lead.Until : Lead.To, phrase))
            .Concat(Words.Lasting.Select(phrase => (Lead.Lasting, phrase))).Concat(Words.Within.Select(phrase => (Lead.Within, phrase)))
            .SelectMany(one => Phrase.PlacesIn(words, one.phrase).Select(at => (Lead: one.Item1, End: at + one.phrase.Length)));

        return typed.Concat(known).Select(one => (one.Item1, Behind: words[one.Item2..].Trim(' ', '.', '!', '?', ','))).Where(one => one.Behind.Length > 0).OrderBy(one => one.Item1);
    }

    private static bool IsNearUntil(string typed) => typed.Length >= ShortestNear - 1 && !Words.UntilSomething.Contains(typed)
        && Words.UntilSomething.Any(until => until.Length >= ShortestNear && Slip.IsOf(typed, until));

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    /// <summary>Written together with what is counted.</summary>
    [GeneratedRegex(@"(?<!\p{L})se(?=(?:minggu|pekan|bulan|hari)(?!\p{L}))", RegexOptions.CultureInvariant)]
    private static partial Regex One();
}
