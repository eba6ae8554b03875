using TipEngage.Parties;

namespace TipEngage.Understanding;

/// <summary>Finds the only country or organisation that a sentence names as it is spelled: what is only nearly a name may be any other word.</summary>
internal static class NamedParty
{
    private static readonly HashSet<string> names = [.. PartyList.Lexicons.Values.SelectMany(lexicon => lexicon.Names.Values).SelectMany(names => names).Select(PlainWords.Of)];

    /// <summary>Whether words in their comparable form are a name of one, in any of the languages.</summary>
    public static bool IsName(string words) => names.Contains(words);

    /// <summary>Its code; null where none or several are named.</summary>
    public static string? In(string typed) => In(typed, PartyNames.Find(typed));

    /// <inheritdoc cref="In(string)"/>
    public static string? In(Question question) => In(question.Typed, question.Parties);

    private static string? In(string typed, IReadOnlyList<PartyMention> parties)
    {
        string[] codes = [.. parties.Where(one => IsName(PlainWords.Of(typed[one.Start..one.End]))).Select(one => one.Code).OfType<string>().Distinct()];
        return codes is [var only] ? only : null;
    }
}
