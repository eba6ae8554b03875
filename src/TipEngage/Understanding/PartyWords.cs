using System.Buffers;
using TipEngage.Parties;

namespace TipEngage.Understanding;

/// <summary>Knows the names of countries and organisations one of whose words says something else alone: "Viet Nam" sounds like writing, "United States" like a status.</summary>
internal sealed class PartyWords
{
    private readonly HashSet<string> names;
    private readonly SearchValues<string> hints;

    public PartyWords(Vocabulary vocabulary)
    {
        names =
        [
            .. PartyList.Lexicons.Values.SelectMany(lexicon => lexicon.Names.Values).SelectMany(names => names).Select(Words)
                .Where(name => name.Contains(' ') && !vocabulary.ByWord.ContainsKey(name) && name.Split(' ').Any(word => vocabulary.Find(word, Vocabulary.AllLanguages)?.Exists(sense => !sense.IsFiller) is true)),
        ];
        hints = SearchValues.Create([.. names], StringComparison.Ordinal);
    }

    /// <summary>Whether one may be in words that are in their comparable form.</summary>
    public bool MayBeIn(ReadOnlySpan<char> words) => words.ContainsAny(hints);

    /// <summary>Whether one of them was typed.</summary>
    public bool Is(string typed, PartyMention mention) => names.Contains(Words(typed[mention.Start..mention.End]));

    private static string Words(string name) => string.Join(' ', Reading.WordsOf(PlainWords.Of(name)));
}
