using System.Globalization;

namespace TipEngage.Parties;

/// <summary>What countries and organisations are called in the languages of the service.</summary>
internal static class PartyNames
{
    private const string First = "en";

    private static readonly Lazy<PartyFinder> finder = new(() => new PartyFinder(PartyList.All, [.. PartyList.Lexicons.Values]));

    /// <summary>
    /// All that a text names, in its order and in any of the languages: also without marks, with a slip of the fingers, and in Thai without spaces.
    /// Codes of two letters count in capitals only.
    /// </summary>
    public static IReadOnlyList<PartyMention> Find(string text) => finder.Value.Find(text);

    /// <summary>Codes of the countries with a part in the Bali Process that a text names.</summary>
    public static IReadOnlyList<string> CountriesIn(string text) =>
        [.. Find(text).Select(mention => mention.Code).OfType<string>().Where(code => PartyList.Find(code)?.Kind is PartyKind.Member or PartyKind.ObserverState).Distinct(StringComparer.Ordinal)];

    /// <summary>The name to show of a party or of another country; in English where the language has none of its own.</summary>
    /// <returns>The code itself where nobody has it.</returns>
    public static string NameOf(string code, CultureInfo culture)
    {
        var lexicon = PartyList.Lexicons.GetValueOrDefault(culture.TwoLetterISOLanguageName) ?? PartyList.Lexicons[First];
        return PartyList.Find(code) is { } party ? lexicon.Names[party.Code][0]
            : lexicon.OtherCountries.TryGetValue(code, out var names) ? names[0]
            : code;
    }

    /// <summary>All that a party is called in English; nothing for a code that no party has.</summary>
    public static IReadOnlyList<string> InEnglish(string code) => PartyList.Lexicons[First].Names.GetValueOrDefault(code) ?? [];

    /// <summary>All that a party or another country is called, in every language.</summary>
    public static IEnumerable<string> AllOf(string code) =>
        PartyList.Lexicons.Values.SelectMany(lexicon => lexicon.Names.GetValueOrDefault(code) ?? lexicon.OtherCountries.GetValueOrDefault(code) ?? []);

    /// <summary>Codes of the countries that have no part in the Bali Process.</summary>
    public static IEnumerable<string> OtherCountries => PartyList.Lexicons[First].OtherCountries.Keys;
}
