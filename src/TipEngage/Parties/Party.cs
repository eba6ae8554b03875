namespace TipEngage.Parties;

/// <summary>A country or organisation that may act on an item or report on one.</summary>
internal sealed record Party
{
    /// <summary>ISO 3166 alpha-2 for a country, the abbreviation for an organisation.</summary>
    public required string Code { get; init; }

    public required PartyKind Kind { get; init; }

    /// <summary>Whether it is in the Ad Hoc Group.</summary>
    public bool AdHocGroup { get; set; }

    /// <summary>Whether its code is also a word that people write in capitals.</summary>
    public bool CodeIsWord { get; set; }
}
