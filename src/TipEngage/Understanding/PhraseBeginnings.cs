using System.Collections.Frozen;

namespace TipEngage.Understanding;

/// <summary>How long phrases are that begin alike, so that no others are looked for.</summary>
internal sealed class PhraseBeginnings
{
    private readonly FrozenDictionary<(char, char), int[]> unspaced;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> spaced;

    /// <param name="phrases">Phrases whose words are joined by single spaces.</param>
    public PhraseBeginnings(IEnumerable<string> phrases)
    {
        string[] all = [.. phrases];
        var single = all.Where(phrase => phrase.Length == 1).Select(phrase => phrase[0]).ToHashSet();
        unspaced = all.Where(phrase => Phrase.IsUnspaced(phrase[0])).GroupBy(phrase => (phrase[0], Second(phrase))).ToFrozenDictionary(
            alike => alike.Key,
            alike => alike.Select(phrase => phrase.Length).Concat(single.Contains(alike.Key.Item1) ? [1] : Array.Empty<int>()).Distinct().OrderDescending().ToArray());
        spaced = all.Where(phrase => phrase.Contains(' ')).GroupBy(phrase => phrase[..phrase.IndexOf(' ')])
            .ToFrozenDictionary(alike => alike.Key, alike => alike.Max(phrase => phrase.AsSpan().Count(' ') + 1)).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Characters of the phrases that may stand at the beginning of a text without spaces, the most first.</summary>
    public ReadOnlySpan<int> LengthsAt(ReadOnlySpan<char> text) =>
        unspaced.TryGetValue((text[0], Second(text)), out var lengths) || unspaced.TryGetValue((text[0], '\0'), out lengths) ? lengths : [];

    /// <summary>Words of the longest phrase that begins with that one.</summary>
    public int WordsFrom(ReadOnlySpan<char> word) => spaced.TryGetValue(word, out var words) ? words : 1;

    private static char Second(ReadOnlySpan<char> text) => text.Length > 1 ? text[1] : '\0';
}
