using System.Text.Json;

namespace TipEngage.Safeguarding.Phrases;

/// <summary>The languages that come with the service.</summary>
internal static class LanguageFiles
{
    private const string Folder = "TipEngage.Safeguarding.Languages.";

    public static IReadOnlyList<LanguageData> All { get; } =
    [
        .. typeof(LanguageFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(Read)
            .OrderBy(data => data.Language, StringComparer.Ordinal),
    ];

    private static LanguageData Read(string name)
    {
        using var stream = typeof(LanguageFiles).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize(stream, LanguageJson.Default.LanguageData)
            ?? throw new InvalidOperationException($"{name} holds no language.");
    }
}
