using System.Collections.Frozen;
using TipEngage.Understanding;

namespace TipEngage.Parties;

/// <summary>All names in their comparable form.</summary>
internal sealed class PartyIndex
{
    /// <summary>A name of so few letters may also be a word.</summary>
    private const int LongestShort = 4;

    private readonly Dictionary<string, PartyName> names = new(StringComparer.Ordinal);

    public PartyIndex(IReadOnlyList<Party> parties, IReadOnlyList<PartyLexicon> lexicons)
    {
        After = lexicons.SelectMany(lexicon => lexicon.After).Select(PlainWords.Of).ToFrozenSet(StringComparer.Ordinal);
        foreach (var lexicon in lexicons)
        {
            foreach (var phrase in lexicon.NotParties)
                names[Key(phrase)] = new(null, IsParty: false, null);
        }

        // What counts in any spelling comes before the short names of other languages.
        foreach (var lexicon in lexicons.OrderBy(lexicon => lexicon.After.Count))
        {
            Add(lexicon.Names.SelectMany(pair => pair.Value.Select(name => ((string?)pair.Key, name))), lexicon);
            Add(lexicon.OtherCountries.SelectMany(pair => pair.Value.Select(name => ((string?)null, name))), lexicon);
        }

        Codes = parties.Where(party => !party.CodeIsWord).Select(party => KeyValuePair.Create(party.Code, party.Code))
            .Concat(lexicons.SelectMany(lexicon => lexicon.Names).SelectMany(pair => pair.Value.Where(IsCode).Select(name => KeyValuePair.Create(name, pair.Key))))
            .DistinctBy(pair => pair.Key).ToFrozenDictionary(StringComparer.Ordinal);
        ByKey = names.GetAlternateLookup<ReadOnlySpan<char>>();
        MostWords = names.Keys.Max(key => key.Count(' ') + 1);
        LongestUnspaced = names.Keys.Where(key => Phrase.IsUnspaced(key[0])).Max(key => key.Length);
        Alike = names.Where(pair => pair.Value is { IsParty: true, Code: not null, Written: null } && pair.Key.Length > LongestShort && !Phrase.IsUnspaced(pair.Key[0]))
            .GroupBy(pair => pair.Key[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>Words after which a short name counts.</summary>
    public FrozenSet<string> After { get; }

    /// <summary>Names, whose words are joined by single spaces.</summary>
    public Dictionary<string, PartyName>.AlternateLookup<ReadOnlySpan<char>> ByKey { get; }

    /// <summary>Codes as they are written, in capitals.</summary>
    public FrozenDictionary<string, string> Codes { get; }

    /// <summary>Names that may be misspelt, by their first letter.</summary>
    public FrozenDictionary<char, KeyValuePair<string, PartyName>[]> Alike { get; }

    public int MostWords { get; }

    public int LongestUnspaced { get; }

    /// <summary>The comparable form of a name or of a stretch of a text.</summary>
    public static string Key(string text) => string.Join(' ', Reading.WordsOf(PlainWords.Of(text)));

    private void Add(IEnumerable<(string? Code, string Name)> all, PartyLexicon lexicon)
    {
        foreach (var (code, name) in all)
        {
            if (!IsCode(name))
                names.TryAdd(Key(name), new(code, IsParty: true, IsAlsoAWord(name, code, lexicon) ? name.Normalize() : null));
        }
    }

    /// <summary>Two capitals are a code, which counts only so.</summary>
    private static bool IsCode(string name) => name.Length == 2 && name.All(char.IsAsciiLetterUpper);

    private static bool IsAlsoAWord(string name, string? code, PartyLexicon lexicon) => lexicon.After.Count > 0
        && (Phrase.IsUnspaced(name[0]) ? code is null && name.Length <= LongestShort : name.Length <= LongestShort && (!Key(name).Equals(name, StringComparison.OrdinalIgnoreCase) || name.Length < LongestShort));
}
