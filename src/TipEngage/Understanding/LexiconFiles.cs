using TipEngage.Resources;

namespace TipEngage.Understanding;

/// <summary>The lexicons that come with the service.</summary>
internal static class LexiconFiles
{
    private const string Folder = "TipEngage.Understanding.Lexicons.";

    /// <summary>All of them, English first.</summary>
    public static IReadOnlyList<Lexicon> All { get; } =
    [
        .. EmbeddedJson.ReadAll(Folder, LexiconJson.Default.Lexicon)
            .OrderBy(lexicon => lexicon.Language is "en" ? 0 : 1).ThenBy(lexicon => lexicon.Language, StringComparer.Ordinal),
    ];
}
