using System.Buffers;
using TipEngage.Understanding.Digests;
using TipEngage.Understanding.Statements;

namespace TipEngage.Understanding;

/// <summary>Finds the town or country in which events are asked for.</summary>
internal sealed class PlaceAsked(Vocabulary vocabulary, SignIndex signs)
{
    private const int MostWords = 3;

    private static readonly IReadOnlyList<string>[] known = [.. DigestWords.Default.Zones.Select(one => one.Value)];
    private static readonly SearchValues<string> hints = SearchValues.Create([.. known.SelectMany(places => places)], StringComparison.Ordinal);

    /// <summary>The place in its comparable form, and of how many words that no lexicon has; null where none is named.</summary>
    public (string Text, int Words)? In(Question question) => Known(question.Plain) ?? AfterWord(question.Plain, question.Typed);

    /// <summary>One that is known, after a word such as "in".</summary>
    private (string, int)? Known(string words) =>
        words.AsSpan().ContainsAny(hints) && DigestWords.Find(words, known) is { Index: >= 0 } found && signs.At.Any(word => words.AsSpan(0, found.At).TrimEnd().EndsWith(word, StringComparison.Ordinal))
            ? (words.Substring(found.At, found.Length), Tokens.Of(words.AsSpan(found.At, found.Length)).Count(token => !vocabulary.Knows(words.AsSpan(found.At + token.Start, token.Length))))
            : null;

    /// <summary>What follows such a word and is in no lexicon.</summary>
    private (string, int)? AfterWord(string words, string typed)
    {
        var tokens = Tokens.Of(words);
        for (var index = 0; index + 1 < tokens.Count; index++)
        {
            if (!signs.At.Contains(words[tokens[index].Range]))
                continue;

            var last = index;
            while (last + 1 < tokens.Count && last - index < MostWords && IsOfAName(words, tokens[last + 1]))
                last++;
            if (last > index && !IsSmall(words[tokens[index + 1].Range], typed))
                return (words[tokens[index + 1].Start..tokens[last].End], last - index);
        }

        return null;
    }

    /// <summary>"In general" is no town.</summary>
    private static bool IsSmall(string word, string typed) => typed.IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && char.IsLower(typed[at]);

    private bool IsOfAName(string words, Token token) =>
        !token.IsUnspaced && !words.AsSpan(token.Range).ContainsAnyInRange('0', '9') && !vocabulary.Knows(words.AsSpan(token.Range)) && !signs.Words.ContainsKey(words[token.Range]);
}
