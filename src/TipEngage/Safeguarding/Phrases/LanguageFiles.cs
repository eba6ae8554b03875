using TipEngage.Resources;

namespace TipEngage.Safeguarding.Phrases;

/// <summary>The languages that come with the service.</summary>
internal static class LanguageFiles
{
    private const string Folder = "TipEngage.Safeguarding.Languages.";

    public static IReadOnlyList<LanguageData> All { get; } =
        [.. EmbeddedJson.ReadAll(Folder, LanguageJson.Default.LanguageData).OrderBy(data => data.Language, StringComparer.Ordinal)];
}
