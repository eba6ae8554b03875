namespace TipEngage.Parties;

/// <summary>The file of countries and organisations.</summary>
internal sealed record PartyFacts
{
    public required string Source { get; init; }

    public required DateOnly Date { get; init; }

    public required IReadOnlyList<Party> Parties { get; init; }
}
