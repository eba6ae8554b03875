namespace TipEngage.Practices.Library;

/// <summary>Takes a word and its plainest other forms to one: both what is searched and what is found go the same way, so it need not be a word.</summary>
internal static class Stems
{
    private const int ShortestLeft = 3;

    /// <summary>What a word may end in, the longest first, and what stands for it.</summary>
    private static readonly (string Ending, string By)[] endings =
    [
        ("ments", ""), ("ment", ""), ("ings", ""), ("ing", ""), ("ies", "y"), ("nya", ""), ("ers", "er"), ("ed", ""), ("es", ""), ("s", ""), ("e", ""),
    ];

    /// <param name="word">A word, as <see cref="LibraryWords"/> makes it.</param>
    public static string Of(string word)
    {
        if (word[^1] is < 'a' or > 'z' || word[0] is < 'a' or > 'z')
            return word;

        foreach (var (ending, by) in endings)
        {
            if (word.Length - ending.Length >= ShortestLeft && word.EndsWith(ending, StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal))
                return string.Concat(word.AsSpan(0, word.Length - ending.Length), by);
        }

        return word;
    }
}
