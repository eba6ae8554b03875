using System.Text.Json;

namespace TipEngage.Understanding;

/// <summary>The lexicons that come with the service.</summary>
internal static class LexiconFiles
{
    private const string Folder = "TipEngage.Understanding.Lexicons.";

    /// <summary>All of them, English first.</summary>
    public static IReadOnlyList<Lexicon> All { get; } =
    [
        .. typeof(LexiconFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(Read)
            .OrderBy(lexicon => lexicon.Language is "en" ? 0 : 1).ThenBy(lexicon => lexicon.Language, StringComparer.Ordinal),
    ];

    private static Lexicon Read(string name)
    {
        using var stream = typeof(LexiconFiles).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize(stream, LexiconJson.Default.Lexicon)
            ?? throw new InvalidOperationException($"{name} holds no lexicon.");
    }
}
