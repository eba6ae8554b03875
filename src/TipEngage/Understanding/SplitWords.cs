using System.Collections.Frozen;
using System.Text;

namespace TipEngage.Understanding;

/// <summary>Puts together words that were typed in two, such as "news letter" or "di selesaikan".</summary>
internal sealed class SplitWords
{
    private const int ShortestPart = 2;

    /// <summary>Shorter words come about by chance: "be low", "in side".</summary>
    private const int ShortestJoined = 7;

    private readonly Vocabulary vocabulary;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> joined;
    private readonly int longest;

    public SplitWords(Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        var apart = vocabulary.Phrases.SelectMany(Pairs).ToHashSet(StringComparer.Ordinal);
        joined = vocabulary.Words.Where(word => word.Key.Length >= ShortestJoined && !Phrase.IsUnspaced(word.Key[0]) && !apart.Contains(word.Key))
            .ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        longest = vocabulary.Words.Max(word => word.Key.Length);
    }

    /// <summary>The text with each such pair as the word that it is.</summary>
    public string Join(string text)
    {
        StringBuilder? whole = null;
        var (copied, languages) = (0, 0);
        Span<char> word = stackalloc char[longest];
        var tokens = Tokens.Of(text);
        for (var index = 1; index < tokens.Count; index++)
        {
            var (first, second) = (tokens[index - 1], tokens[index]);
            if ((whole is not null && first.Start <= copied) || !MayBeSplit(text, first, second))
                continue;

            text.AsSpan(first.Range).CopyTo(word);
            text.AsSpan(second.Range).CopyTo(word[first.Length..]);
            if (!joined.TryGetValue(word[..(first.Length + second.Length)], out var known))
                continue;
            if (languages == 0)
                languages = vocabulary.Guess(text);
            if ((known & languages) == 0)
                continue;

            (whole ??= new StringBuilder(text.Length)).Append(text, copied, first.End - copied);
            copied = second.Start;
        }

        return whole is null ? text : whole.Append(text, copied, text.Length - copied).ToString();
    }

    private bool MayBeSplit(string text, Token first, Token second) =>
        second.Start == first.End + 1 && text[first.End] is ' ' or '-' && !first.IsUnspaced && !second.IsUnspaced
        && first.Length >= ShortestPart && second.Length >= ShortestPart && first.Length + second.Length is >= ShortestJoined and var length && length <= longest;

    /// <summary>Neighbours in a phrase, joined: they are meant to stand apart.</summary>
    private static IEnumerable<string> Pairs(string phrase)
    {
        var words = phrase.Split(' ');
        return words.Zip(words.Skip(1), string.Concat);
    }
}
