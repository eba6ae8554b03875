namespace TipEngage.Parties;

/// <summary>The file of names in one language.</summary>
internal sealed record PartyLexicon
{
    /// <summary>BCP 47 name.</summary>
    public required string Language { get; init; }

    public required string Source { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Words after which a short name counts that is otherwise a word or a part of one.</summary>
    public required IReadOnlyList<string> After { get; init; }

    /// <summary>Phrases with a name in them that name no country.</summary>
    public required IReadOnlyList<string> NotParties { get; init; }

    /// <summary>Names by code, first the one that is shown.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Names { get; init; }

    /// <summary>Names of the countries that have no part in the Bali Process.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> OtherCountries { get; init; }
}
