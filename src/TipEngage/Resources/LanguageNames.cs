using System.Globalization;
using System.Text.Json.Serialization;

namespace TipEngage.Resources;

/// <summary>
/// What languages are called in the languages of the service: the runtime has names of its own, but keeps each in whatever language it was asked for first.
/// </summary>
internal static partial class LanguageNames
{
    private const string First = "en";

    private static readonly Dictionary<string, Dictionary<string, string>> names =
        EmbeddedJson.Find("TipEngage.Resources.languages.json", NamesJson.Default.DictionaryStringDictionaryStringString)!;

    /// <summary>The languages that have names.</summary>
    public static IReadOnlyCollection<string> Known => names[First].Keys;

    /// <summary>The name in the language of the answer; of a language that is not known, its tag.</summary>
    public static string Of(string tag) =>
        (names.GetValueOrDefault(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? names[First]).GetValueOrDefault(tag, tag);

    [JsonSerializable(typeof(Dictionary<string, Dictionary<string, string>>))]
    private sealed partial class NamesJson : JsonSerializerContext;
}
