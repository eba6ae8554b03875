using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace TipEngage.Plans.Catalog;

/// <summary>Splits text into the words that a search compares: folded, without the words that say nothing.</summary>
internal static class SearchWords
{
    private const int LongestText = 4000;
    private const int ShortestWord = 3;
    private const int MostWords = 64;

    private static readonly FrozenSet<string> fillers = FrozenSet.ToFrozenSet(
    [
        "about", "action", "actions", "all", "also", "and", "any", "anything", "are", "been", "being", "but", "can", "could", "did",
        "does", "doing", "done", "find", "for", "from", "get", "give", "had", "has", "have", "her", "him", "his", "how", "into", "its",
        "item", "items", "like", "list", "may", "more", "most", "much", "need", "new", "news", "not", "now", "one", "once", "our",
        "out", "plan", "plans", "please", "say", "says", "search", "see", "she", "should", "show", "some", "such", "tell", "than",
        "that", "the", "their", "them", "then", "there", "these", "they", "thing", "things", "this", "those", "under", "use", "used",
        "via", "want", "was", "were", "what", "whats", "when", "where", "which", "who", "why", "will", "with", "work", "working",
        "would", "you", "your",
    ]);

    private static readonly SearchValues<char> apostrophes = SearchValues.Create("'’");

    /// <summary>Distinct words in their order, at least three letters each.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        HashSet<string> words = [];
        var word = new StringBuilder();
        foreach (var character in Fold(text.Length > LongestText ? text[..LongestText] : text).Append(' '))
        {
            if (char.IsLetterOrDigit(character))
            {
                word.Append(character);
                continue;
            }

            if (apostrophes.Contains(character))
                continue;
            if (word.Length >= ShortestWord && !fillers.Contains(word.ToString()) && words.Count < MostWords)
                words.Add(word.ToString());
            word.Clear();
        }

        return [.. words];
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in Decomposed(text))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark)
                folded.Append(character is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(character));
        }

        return folded.ToString();
    }

    // Half a surrogate pair, as a cut or a hostile text may have, cannot be decomposed.
    private static string Decomposed(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Normalize(NormalizationForm.FormD);
}
