using TipEngage.Resources;
using TipEngage.Teams.Cards;

namespace TipEngage.Screens;

/// <summary>One part of what may take more than one card.</summary>
/// <param name="Elements">What it shows.</param>
/// <param name="Index">Which part it is, from 0.</param>
/// <param name="Count">How many there are.</param>
internal sealed record CardPart(IReadOnlyList<CardElement> Elements, int Index, int Count)
{
    /// <summary>What is left of a card, in bytes, below its heading and above its buttons.</summary>
    private const int Room = CardSize.Most * 4 / 5;

    public bool IsLast => Index == Count - 1;

    /// <summary>Says which part it is; nothing where it is all.</summary>
    public IEnumerable<CardElement> Place => Count == 1 ? [] : [CardText.Subtle(NameOf(Index)) with { Spacing = CardSpacing.None }];

    /// <param name="together">Elements that belong together.</param>
    /// <param name="index">Which part is wanted; the nearest where there is no such part.</param>
    public static CardPart Of(IEnumerable<IEnumerable<CardElement>> together, int index)
    {
        var parts = new List<List<CardElement>> { new() };
        var taken = 0;
        foreach (var elements in together.Select(one => one.ToArray()))
        {
            var size = CardSize.Of(elements);
            if (taken > 0 && taken + size > Room)
            {
                parts.Add([]);
                taken = 0;
            }

            parts[^1].AddRange(elements);
            taken += size;
        }

        var at = Math.Clamp(index, 0, parts.Count - 1);
        return new(parts[at], at, parts.Count);
    }

    /// <summary>Buttons to the part behind and the part before.</summary>
    public IEnumerable<CardAction> Beside(Func<string, int, CardAction> button) =>
        new[] { Index + 1, Index - 1 }.Where(at => at >= 0 && at < Count).Select(at => button(NameOf(at), at));

    private string NameOf(int index) => Sentence.Of(Strings.Part_Of, index + 1, Count);
}
