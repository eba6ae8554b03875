using System.Collections.Frozen;

namespace TipEngage.Understanding;

/// <summary>Writes out words that are shortened in chats, also with an ending: "jwbnya" is "jawabnya".</summary>
internal sealed class Shorthand
{
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>>[] words;
    private readonly IReadOnlyList<string[]> endings;
    private readonly Vocabulary vocabulary;

    public Shorthand(Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        words =
        [
            .. vocabulary.Lexicons.Select(lexicon => lexicon.Shorthand
                .ToFrozenDictionary(pair => PlainWords.Of(pair.Key), pair => PlainWords.Of(pair.Value)).GetAlternateLookup<ReadOnlySpan<char>>()),
        ];
        endings = vocabulary.Endings;
    }

    /// <returns>The word as it is meant; null where it is not shortened in any of the languages.</returns>
    public string? WrittenOut(ReadOnlySpan<char> word, int languages)
    {
        // The language itself before English, whose words are used in all of them.
        for (var index = words.Length - 1; index >= 0; index--)
        {
            if ((languages & (1 << index)) == 0)
                continue;
            if (WrittenOut(word, words[index], endings[index]) is { } whole)
                return whole;
            if (index > 0 && languages is not Vocabulary.AllLanguages && (vocabulary.LanguagesOf(word) & (1 << index)) != 0)
                return null;
        }

        return null;
    }

    private static string? WrittenOut(ReadOnlySpan<char> word, FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> words, string[] endings)
    {
        if (words.TryGetValue(word, out var whole))
            return whole;

        foreach (var ending in endings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal) && words.TryGetValue(word[..^ending.Length], out whole))
                return whole + ending;
        }

        return null;
    }
}
