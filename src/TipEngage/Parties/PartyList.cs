using System.Collections.Frozen;
using TipEngage.Resources;

namespace TipEngage.Parties;

/// <summary>The countries and organisations that may act on an item or report on one.</summary>
internal static class PartyList
{
    private const string File = "TipEngage.Parties.parties.json";
    private const string Names = "TipEngage.Parties.Names.";

    private static PartyFacts Facts { get; } = EmbeddedJson.Find(File, PartyJson.Default.PartyFacts)!;

    /// <summary>Members first, then member organisations, the Regional Support Office and observers.</summary>
    public static IReadOnlyList<Party> All => Facts.Parties;

    /// <summary>When somebody last made sure of them.</summary>
    public static DateOnly CheckedOn => Facts.Date;

    /// <summary>Their names, by language.</summary>
    public static IReadOnlyDictionary<string, PartyLexicon> Lexicons { get; } =
        EmbeddedJson.ReadAll(Names, PartyJson.Default.PartyLexicon).OrderBy(one => one.Language, StringComparer.Ordinal).ToDictionary(one => one.Language);

    private static FrozenDictionary<string, Party> ByCode { get; } = All.ToFrozenDictionary(party => party.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>The one of that code, in any casing; null where there is none.</summary>
    public static Party? Find(string code) => ByCode.GetValueOrDefault(code);
}
