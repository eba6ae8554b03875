using System.Collections.Frozen;
using System.Globalization;

namespace TipEngage.Resources;

/// <summary>The languages that <c>Strings</c> is there in: English, and one for each assembly of translations beside the program.</summary>
internal static class SupportedLanguages
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    private static readonly FrozenDictionary<string, CultureInfo> byName;

    static SupportedLanguages()
    {
        All = [English, .. Translations()];
        byName = All.ToFrozenDictionary(one => one.Name, StringComparer.OrdinalIgnoreCase);
    }

    public static IReadOnlyList<CultureInfo> All { get; }

    /// <summary>
    /// English for a person whose client is in another of the languages: the same language, but one that the buttons of its
    /// cards have to tell, since nothing else does.
    /// </summary>
    public static CultureInfo EnglishDespiteClient { get; } = CultureInfo.ReadOnly((CultureInfo)English.Clone());

    public static bool IsEnglish(CultureInfo language) => language.Name == English.Name;

    /// <summary>Whether it is English that the client speaks anyway.</summary>
    public static bool IsPlainEnglish(CultureInfo language) => IsEnglish(language) && !ReferenceEquals(language, EnglishDespiteClient);

    /// <summary>The language to answer in: the wanted one or what it is a form of, else English.</summary>
    /// <param name="wanted">A BCP 47 tag; null, empty and nonsense count as none.</param>
    public static CultureInfo For(string? wanted) => Find(wanted) ?? English;

    /// <summary>The wanted language or what it is a form of; null where there is no such language.</summary>
    /// <param name="wanted">A BCP 47 tag; null, empty and nonsense count as none.</param>
    public static CultureInfo? Find(string? wanted)
    {
        var names = byName.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var name = wanted.AsSpan(); name.Length > 0; name = name[..Math.Max(0, name.LastIndexOf('-'))])
        {
            if (names.TryGetValue(name, out var language))
                return language;
        }

        return null;
    }

    private static IEnumerable<CultureInfo> Translations()
    {
        var file = $"{typeof(SupportedLanguages).Assembly.GetName().Name}.resources.dll";
        return Directory.EnumerateDirectories(AppContext.BaseDirectory)
            .Where(folder => File.Exists(Path.Combine(folder, file)))
            .Select(folder => CultureInfo.GetCultureInfo(Path.GetFileName(folder)))
            .OrderBy(language => language.Name, StringComparer.Ordinal);
    }
}
