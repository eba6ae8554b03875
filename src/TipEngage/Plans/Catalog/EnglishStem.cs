namespace TipEngage.Plans.Catalog;

/// <summary>Cuts an English word down to what its forms share: <c>translate</c> and <c>translations</c> meet at one stem.</summary>
internal static class EnglishStem
{
    private const int LongestChain = 4;

    // Longer endings first; the number is how many letters must be left for the ending to go.
    private static readonly (string Ending, string Left, int Least)[] endings =
    [
        ("ication", "i", 4), ("ation", "at", 3), ("ment", "", 4), ("ship", "", 4), ("ance", "", 4), ("ence", "", 4),
        ("ial", "", 4), ("ion", "", 4), ("ing", "", 3), ("ant", "", 4), ("al", "", 5), ("ed", "", 4), ("er", "", 4), ("or", "", 4),
        ("ly", "", 4), ("at", "", 4),
    ];

    /// <param name="word">Lower case, without accents.</param>
    public static string Of(string word)
    {
        var stem = British(Singular(word));
        for (var round = 0; round < LongestChain && Shorter(stem) is { } shorter; round++)
            stem = shorter;
        return stem switch
        {
            [.., 'c', 'k'] when stem.Length > 5 => stem[..^1],
            [.., 'y'] => $"{stem[..^1]}i",
            [.., 'e'] when stem.Length > 3 => stem[..^1],
            _ => stem,
        };
    }

    private static string Singular(string word) => word switch
    {
        [.., 'i', 'e', 's'] when word.Length > 4 => $"{word[..^3]}y",
        [.., 's', 's'] or [.., 'i', 's'] => word,
        [.., 'u', 's'] when word.Length > 4 => word,
        [.., 's'] when word.Length > 3 => word[..^1],
        _ => word,
    };

    private static string British(string word) => word
        .Replace("labor", "labour", StringComparison.Ordinal)
        .Replace("ization", "isation", StringComparison.Ordinal)
        .Replace("izing", "ising", StringComparison.Ordinal)
        .Replace("ize", "ise", StringComparison.Ordinal);

    private static string? Shorter(string word)
    {
        foreach (var (ending, left, least) in endings)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length - ending.Length < least)
                continue;

            var stem = word[..^ending.Length] + left;
            return ending is "ing" or "ed" ? Undoubled(stem) : stem;
        }

        return word is [.., 'e'] && word.Length > 4 && endings.Any(one => word[..^1].EndsWith(one.Ending, StringComparison.Ordinal))
            ? word[..^1]
            : null;
    }

    private static string Undoubled(string stem) =>
        stem is [.., var last, var same] && last == same && last is not ('l' or 's') ? stem[..^1] : stem;
}
