using System.Globalization;

namespace TipEngage.Resources;

/// <summary>The languages that <c>Strings</c> is there in: English, and one for each assembly of translations beside the program.</summary>
internal static class SupportedLanguages
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static IReadOnlyList<CultureInfo> All { get; } = [English, .. Translations()];

    /// <summary>The language to answer in: the wanted one or what it is a form of, else English.</summary>
    /// <param name="wanted">A BCP 47 tag; null, empty and nonsense count as none.</param>
    public static CultureInfo For(string? wanted)
    {
        for (var name = wanted ?? ""; name.Length > 0; name = name.Contains('-') ? name[..name.LastIndexOf('-')] : "")
        {
            if (All.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase)) is { } language)
                return language;
        }

        return English;
    }

    private static IEnumerable<CultureInfo> Translations()
    {
        var file = $"{typeof(SupportedLanguages).Assembly.GetName().Name}.resources.dll";
        return Directory.EnumerateDirectories(AppContext.BaseDirectory)
            .Where(folder => File.Exists(Path.Combine(folder, file)))
            .Select(folder => CultureInfo.GetCultureInfo(Path.GetFileName(folder)));
    }
}
