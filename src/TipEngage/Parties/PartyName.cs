namespace TipEngage.Parties;

/// <summary>A name as it is found in a text.</summary>
/// <param name="Code">Code of the party; null for a country that has no part in the Bali Process, or where <paramref name="IsParty"/> is false.</param>
/// <param name="IsParty">Whether it names a country or organisation at all.</param>
/// <param name="Written">The name as it is written; null where it counts in any spelling.</param>
internal readonly record struct PartyName(string? Code, bool IsParty, string? Written);
