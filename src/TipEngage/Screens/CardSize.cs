using TipEngage.Teams.Cards;

namespace TipEngage.Screens;

/// <summary>How much a card takes.</summary>
internal static class CardSize
{
    /// <summary>So large a card may be, in bytes.</summary>
    public const int Most = 25 * 1024;

    /// <summary>Bytes of some elements.</summary>
    public static int Of(IReadOnlyList<CardElement> elements) => new AdaptiveCard { Body = elements, FallbackText = "" }.ToUtf8().Length;
}
