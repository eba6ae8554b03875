using TipEngage.Resources;

namespace TipEngage.Safeguarding.Phrases;

/// <summary>The languages that come with the service; nobody needs them any more once their phrases are on a shelf.</summary>
internal static class LanguageFiles
{
    private const string Folder = "TipEngage.Safeguarding.Languages.";
    private const string FormsFolder = "TipEngage.Safeguarding.Forms.Languages.";

    public static IReadOnlyList<LanguageData> OfChats() => ReadAll(Folder);

    /// <summary>What is looked for in forms besides.</summary>
    public static IReadOnlyList<LanguageData> OfForms() => ReadAll(FormsFolder);

    private static LanguageData[] ReadAll(string folder) =>
        [.. EmbeddedJson.ReadAll(folder, LanguageJson.Default.LanguageData).OrderBy(data => data.Language, StringComparer.Ordinal)];
}
