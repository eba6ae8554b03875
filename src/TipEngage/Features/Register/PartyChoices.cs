using TipEngage.Parties;

namespace TipEngage.Features.Register;

/// <summary>The countries and organisations that may work on an item or report on it.</summary>
internal static class PartyChoices
{
    public static IReadOnlyList<string> All { get; } = [.. PartyList.All.Select(party => party.Code)];
}
