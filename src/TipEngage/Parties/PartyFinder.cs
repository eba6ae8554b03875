using System.Buffers;
using F23.StringSimilarity;
using TipEngage.Understanding;

namespace TipEngage.Parties;

/// <summary>Finds names in a text, the longest first from its beginning on.</summary>
internal sealed class PartyFinder(IReadOnlyList<Party> parties, IReadOnlyList<PartyLexicon> lexicons)
{
    private const int LongestGap = 3;
    private const int MostWordsOfAlike = 3;
    private const int ShortestAlike = 5;
    private const int ShortestWithTwoSlips = 8;
    private const int ShortestShouted = 4;

    private static readonly SearchValues<char> withinAName = SearchValues.Create(" -‐'’.()&/\u00A0");

    private readonly PartyIndex index = new(parties, lexicons);
    private readonly OptimalStringAlignment distance = new();

    public IReadOnlyList<PartyMention> Find(string text)
    {
        List<PartyMention> found = [];
        var words = Words(text);
        var isShouted = IsShouted(words);
        for (var at = 0; at < words.Count;)
        {
            if (words[at].IsUnspaced)
                FindUnspaced(text, words[at++], found);
            else
                at += Exact(text, words, at, found) is > 0 and var count ? count : Code(words[at], isShouted, found) ? 1 : Math.Max(1, Alike(text, words, at, found));
        }

        return found;
    }

    private static List<Word> Words(string text)
    {
        List<Word> words = [];
        foreach (var token in Tokens.In(text))
        {
            if (token.IsUnspaced && words is [.., { IsUnspaced: true } last] && token.Start == last.End + 1 && withinAName.Contains(text[last.End]) && text[last.End] is not ' ')
                words[^1] = Unspaced(text, last.Start, token.End);
            else
                words.Add(token.IsUnspaced ? Unspaced(text, token.Start, token.End) : new(token.Start, token.Length, IsUnspaced: false, text[token.Range], PlainWords.Of(text[token.Range])));
        }

        return words;
    }

    /// <summary>A run as if nothing stood within its names: "สปป.ลาว" has a dot.</summary>
    private static Word Unspaced(string text, int start, int end) => new(start, end - start, IsUnspaced: true, text[start..end], PlainWords.Of(string.Concat(text[start..end].Where(letter => !withinAName.Contains(letter)))));

    /// <returns>How many words were read.</returns>
    private int Exact(string text, List<Word> words, int at, List<PartyMention> found)
    {
        if (ExactName(text, words, at) is not var (name, count))
            return 0;
        if (name.IsParty)
            Add(found, name.Code, words[at].Start, words[at + count - 1].End);
        return count;
    }

    private (PartyName Name, int Words)? ExactName(string text, List<Word> words, int at)
    {
        for (var count = Joined(text, words, at, index.MostWords); count > 0; count--)
        {
            if (index.ByKey.TryGetValue(Key(words, at, count), out var name) && Counts(name, words, at))
                return (name, count);
        }

        return null;
    }

    private bool Counts(PartyName name, List<Word> words, int at) => name.Written is null
        || (at > 0 && index.After.Contains(words[at - 1].Folded))
        || (char.IsUpper(words[at].Typed[0]) && words[at].Typed.Normalize().Equals(name.Written, StringComparison.OrdinalIgnoreCase));

    private bool Code(Word word, bool isShouted, List<PartyMention> found)
    {
        if (isShouted || !index.Codes.TryGetValue(word.Typed, out var code))
            return false;

        Add(found, code, word.Start, word.End);
        return true;
    }

    private int Alike(string text, List<Word> words, int at, List<PartyMention> found)
    {
        if (words[at].Folded is not [var first, ..] || !index.Alike.TryGetValue(first, out var names))
            return 0;

        for (var count = BeforeAName(text, words, at, Joined(text, words, at, MostWordsOfAlike)); count > 0; count--)
        {
            var key = Key(words, at, count);
            if (key.Length < ShortestAlike || key.AsSpan().ContainsAnyInRange('0', '9') || Nearest(key, names) is not { } code)
                continue;

            Add(found, code, words[at].Start, words[at + count - 1].End);
            return count;
        }

        return 0;
    }

    /// <summary>How many of the words come before one with which a name begins as it is written.</summary>
    private int BeforeAName(string text, List<Word> words, int at, int most)
    {
        for (var count = 1; count < most; count++)
        {
            if (ExactName(text, words, at + count) is not null)
                return count;
        }

        return most;
    }

    private string? Nearest(string key, KeyValuePair<string, PartyName>[] names)
    {
        var most = key.Length >= ShortestWithTwoSlips ? 2 : 1;
        var (best, bestSlips) = ((string?)null, most + 1.0);
        foreach (var (name, party) in names)
        {
            if (Math.Abs(name.Length - key.Length) > most || name.AsSpan().Count(' ') != key.AsSpan().Count(' '))
                continue;

            var slips = distance.Distance(key, name);
            if (slips < bestSlips)
                (best, bestSlips) = (party.Code, slips);
        }

        return best;
    }

    private void FindUnspaced(string text, Word run, List<PartyMention> found)
    {
        var (folded, places) = Fold(text, run);
        for (var at = 0; at < folded.Length;)
        {
            var length = Math.Min(folded.Length - at, index.LongestUnspaced);
            while (length > 0 && !(index.ByKey.TryGetValue(folded.AsSpan(at, length), out var name) && TakeUnspaced(name, folded, at, length, places, found)))
                length--;
            at += Math.Max(1, length);
        }
    }

    private bool TakeUnspaced(PartyName name, string folded, int at, int length, IReadOnlyList<int> places, List<PartyMention> found)
    {
        if (name.Written is not null && at > 0 && !index.After.Any(word => folded.AsSpan(0, at).EndsWith(word, StringComparison.Ordinal)))
            return false;
        if (name.IsParty)
            Add(found, name.Code, places[at], places[at + length]);
        return true;
    }

    /// <summary>A run in its comparable form, and where each of its characters stands in the text: one can become two.</summary>
    private static (string Folded, IReadOnlyList<int> Places) Fold(string text, Word run)
    {
        if (run.Folded.Length == run.Length)
            return (run.Folded, [.. Enumerable.Range(run.Start, run.Length + 1)]);

        List<int> places = [];
        var folded = string.Concat(Enumerable.Range(run.Start, run.Length).Select(place =>
        {
            var letter = withinAName.Contains(text[place]) ? "" : PlainWords.Of(text[place].ToString());
            places.AddRange(Enumerable.Repeat(place, letter.Length));
            return letter;
        }));
        return (folded, [.. places, run.End]);
    }

    /// <summary>How many words from there on may belong to one name.</summary>
    private static int Joined(string text, List<Word> words, int at, int most)
    {
        var count = 1;
        while (count < most && at + count < words.Count && !words[at + count].IsUnspaced)
        {
            var gap = text.AsSpan(words[at + count - 1].End..words[at + count].Start);
            if (gap.Length > LongestGap || gap.ContainsAnyExcept(withinAName))
                break;
            count++;
        }

        return count;
    }

    /// <summary>Where all is in capitals, two of them say nothing.</summary>
    private bool IsShouted(List<Word> words) => !words.Any(word => word.Typed.Any(char.IsLower))
        && words.Any(word => word.Length >= ShortestShouted && char.IsUpper(word.Typed[0]) && !index.ByKey.ContainsKey(word.Folded));

    private static string Key(List<Word> words, int at, int count) =>
        count == 1 ? words[at].Folded : string.Join(' ', words.Skip(at).Take(count).Select(word => word.Folded));

    private static void Add(List<PartyMention> found, string? code, int start, int end) => found.Add(new(code, start, end - start));

    private readonly record struct Word(int Start, int Length, bool IsUnspaced, string Typed, string Folded)
    {
        public int End => Start + Length;
    }
}
