using F23.StringSimilarity;

namespace TipEngage.Understanding;

/// <summary>Tells a word that is known but for one slip of the fingers.</summary>
internal static class Slip
{
    /// <summary>Near shorter words are too many others.</summary>
    private const int ShortestTyped = 3;
    private const int ShortestKnown = 4;

    private static readonly OptimalStringAlignment distance = new();

    /// <summary>Whether it is the word, or has one letter more, less, another or two in the other order. Scripts without spaces have no words to compare.</summary>
    public static bool IsOf(string typed, string known) => typed.Length >= ShortestTyped && known.Length >= ShortestKnown && IsWithin(1, typed, known);

    /// <summary>Whether it is the word but for so many slips.</summary>
    public static bool IsWithin(int slips, string typed, string known) =>
        !Phrase.IsUnspaced(known[0]) && Math.Abs(typed.Length - known.Length) <= slips && distance.Distance(typed, known) <= slips;
}
