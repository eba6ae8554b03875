namespace TipEngage.Parties;

/// <summary>A country or organisation that a text names.</summary>
/// <param name="Code">Its code; null for a country that has no part in the Bali Process.</param>
/// <param name="Start">Where the name begins in the text.</param>
/// <param name="Length">Characters of the name.</param>
internal readonly record struct PartyMention(string? Code, int Start, int Length)
{
    public int End => Start + Length;
}
