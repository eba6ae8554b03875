using System.Collections.Frozen;

namespace TipEngage.Understanding;

/// <summary>Knows the words of a plan, and which of them a slip of the fingers may have meant.</summary>
internal sealed class Spelling(IEnumerable<string> words)
{
    private const int ShortestCorrected = 4;
    private const int ShortestWithTwoSlips = 10;

    private readonly FrozenSet<string> words = words.Where(word => word.Length >= ShortestCorrected - 1).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the plan has the word, or one that begins the same way.</summary>
    public bool Knows(string word, int shortestStart) => words.Contains(word) || words.Contains(word.TrimEnd('s'))
        || (word.Length >= shortestStart && words.Any(known => known.AsSpan().StartsWith(word.AsSpan(0, shortestStart))));

    /// <summary>The nearest word of the plan that begins with the same letter; the word itself where the plan has it or has none near.</summary>
    public string Correct(string word)
    {
        if (word.Length < ShortestCorrected || words.Contains(word))
            return word;

        var most = word.Length >= ShortestWithTwoSlips ? 2 : 1;
        return words.Where(known => known[0] == word[0] && Math.Abs(known.Length - word.Length) <= most)
            .Select(known => (Word: known, Slips: Slips(known, word)))
            .Where(near => near.Slips <= most)
            .OrderBy(near => near.Slips).ThenBy(near => near.Word, StringComparer.Ordinal)
            .Select(near => near.Word)
            .FirstOrDefault(word);
    }

    /// <summary>Letters to insert, leave out, replace, or swap with their neighbour.</summary>
    private static int Slips(string one, string other)
    {
        var slips = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
            slips[i, 0] = i;
        for (var j = 0; j <= other.Length; j++)
            slips[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = slips[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                slips[i, j] = Math.Min(replaced, Math.Min(slips[i - 1, j], slips[i, j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    slips[i, j] = Math.Min(slips[i, j], slips[i - 2, j - 2] + 1);
            }
        }

        return slips[one.Length, other.Length];
    }
}
