using System.Collections.Frozen;
using System.Text.RegularExpressions;
using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Finds names that are written as one word: names of sites, tags, and words with capitals in them.</summary>
internal static partial class JoinedNames
{
    private const int ShortestPart = 3;
    private const int ShortestPlainPart = 4;
    private const int ShortestName = 7;
    private const int LongestName = 40;
    private const int FewestParts = 2;
    private const int AccusedWords = 3;

    private static readonly FrozenSet<string> particles = FrozenSet.Create(StringComparer.Ordinal, "thi", "van", "bin", "binti", "bint", "de", "dela", "del", "al", "abu");

    private static readonly FrozenSet<string> names = NamesOf(LanguageFiles.OfForms());

    /// <summary>Persons by a given name and others in one word.</summary>
    public static IEnumerable<Hit> PersonsIn(FormReading reading)
    {
        for (var token = 0; token < reading.Tokens.Count; token++)
        {
            var word = reading.WordAt(token);
            if (word.Length is >= ShortestName and <= LongestName && char.IsAsciiLetter(word[0]) && IsPerson(word, IsMarked(reading, token) ? ShortestPart : ShortestPlainPart))
                yield return reading.Hit(FindingKind.PersonName, Severity.Hold, new(token, token + 1, reading.Tokens[token].Sentence));
        }
    }

    /// <summary>Sites, tags and addresses of pages that are accused, by what stands right before or behind them.</summary>
    public static IEnumerable<Hit> AccusedIn(FormReading reading) => Joined(reading)
        .Where(name => IsAccusedBehind(reading, name) || IsAccusedBefore(reading, name))
        .Select(name => reading.Hit(FindingKind.Allegation, Severity.Block, name));

    /// <summary>Whether a word is a given name or that of a family, whatever its marks.</summary>
    public static bool IsName(ReadOnlySpan<char> word) => names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static bool IsAccusedBehind(FormReading reading, Span name) => reading.Finds.Near(PhraseKind.Accusing, name, AccusedWords)
        .Any(accusing => accusing.First >= name.End && IsClose(reading, name.End, accusing.First) && !AllegationHits.IsDenied(reading, accusing));

    private static bool IsAccusedBefore(FormReading reading, Span name) => reading.Finds.Near(PhraseKind.AccusingBefore, name, AccusedWords)
        .Any(accusing => accusing.End <= name.First && IsClose(reading, accusing.End, name.First) && !AllegationHits.IsDenied(reading, accusing));

    /// <summary>Whether nothing but words stands between two places.</summary>
    public static bool IsClose(FormReading reading, int end, int next) =>
        end is 0 || reading.Text.Marked.AsSpan(FormText.EndOf(reading.Tokens[end - 1]), reading.Tokens[next].At - FormText.EndOf(reading.Tokens[end - 1])).IndexOfAny(",:;()") < 0;

    private static IEnumerable<Span> Joined(FormReading reading)
    {
        for (var match = Joint().Match(reading.Text.Marked); match.Success; match = match.NextMatch())
        {
            var (first, end) = (reading.Text.Plain.TokenAt(match.Index), reading.Text.Plain.TokenAt(match.Index + match.Length));
            if (end > first)
                yield return new(first, end, reading.Tokens[first].Sentence);
        }
    }

    /// <summary>Whether a word is shown as a name: a tag, a part of an address, or a capital within it.</summary>
    private static bool IsMarked(FormReading reading, int token)
    {
        var (marked, at, end) = (reading.Text.Marked, reading.Tokens[token].At, FormText.EndOf(reading.Tokens[token]));
        if ((at > 0 && marked[at - 1] is '#' or '@' or '.' or '/') || (end + 1 < marked.Length && marked[end] is '.' && char.IsAsciiLetter(marked[end + 1])))
            return true;

        return Enumerable.Range(at + 1, end - at - 1).Any(place => char.IsAsciiLetter(marked[place]) && reading.Text.IsCapital(place) && !reading.Text.IsCapital(place - 1));
    }

    private static bool IsPerson(ReadOnlySpan<char> word, int shortest, int parts = 0)
    {
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (word.IsEmpty)
            return parts >= FewestParts;

        for (var length = word.Length - (parts is 0 ? shortest : 0); length >= 2; length--)
        {
            var part = word[..length];
            var isName = length >= shortest && lookup.Contains(part);
            if ((isName || (parts > 0 && particles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(part))) && IsPerson(word[length..], shortest, parts + (isName ? 1 : 0)))
                return true;
        }

        return false;
    }

    private static FrozenSet<string> NamesOf(IEnumerable<LanguageData> languages) => languages
        .SelectMany(data => ((PhraseKind[])[PhraseKind.GivenName, PhraseKind.FamilyName]).SelectMany(kind => data.Phrases.GetValueOrDefault(kind) ?? []))
        .Select(name => PlainText.Of(name).Text).Where(name => name.Length >= ShortestPart && name.All(char.IsAsciiLetter))
        .ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"[#@][a-z0-9_]{3,40}|(?<![a-z0-9@._-])(?:https?://)?(?:www\.)?[a-z0-9-]{3,40}(?:\.[a-z0-9-]{2,30}){0,2}\.(?:com|org|net|co|biz|info|asia|shop|store|site|online|travel|app|io|me|[a-z]{2})(?:/[^\s,;]*)?(?![a-z0-9@])", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();
}
