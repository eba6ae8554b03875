using System.Numerics;

namespace TipEngage.Practices.Library;

/// <summary>A set of places on the shelf, a bit for each.</summary>
internal sealed class PlaceSet
{
    private const int Bits = 64;

    private ulong[] words = [];

    public void Add(int place)
    {
        if (place / Bits >= words.Length)
            Array.Resize(ref words, Math.Max((place / Bits) + 1, words.Length * 2));
        words[place / Bits] |= 1UL << (place % Bits);
    }

    public void Remove(int place)
    {
        if (place / Bits < words.Length)
            words[place / Bits] &= ~(1UL << (place % Bits));
    }

    public bool Has(int place) => place / Bits < words.Length && (words[place / Bits] & (1UL << (place % Bits))) != 0;

    /// <summary>How many are in both.</summary>
    public int CountWith(PlaceSet other)
    {
        var count = 0;
        for (var at = Math.Min(words.Length, other.words.Length) - 1; at >= 0; at--)
            count += BitOperations.PopCount(words[at] & other.words[at]);
        return count;
    }

    public PlaceSet And(PlaceSet other)
    {
        var both = new PlaceSet { words = new ulong[Math.Min(words.Length, other.words.Length)] };
        for (var at = 0; at < both.words.Length; at++)
            both.words[at] = words[at] & other.words[at];
        return both;
    }

    public PlaceSet Or(PlaceSet other)
    {
        var (longer, shorter) = words.Length < other.words.Length ? (other.words, words) : (words, other.words);
        var either = new PlaceSet { words = [.. longer] };
        for (var at = 0; at < shorter.Length; at++)
            either.words[at] |= shorter[at];
        return either;
    }

    /// <param name="moved">Where each place goes; less than 0 for one that is left out.</param>
    public PlaceSet Moved(ReadOnlySpan<int> moved)
    {
        var there = new PlaceSet();
        foreach (var place in this)
        {
            if (moved[place] >= 0)
                there.Add(moved[place]);
        }

        return there;
    }

    public Enumerator GetEnumerator() => new(words);

    /// <summary>Goes through the places in their order.</summary>
    internal struct Enumerator(ulong[] words)
    {
        private ulong left = words.Length > 0 ? words[0] : 0;
        private int at;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            while (left == 0)
            {
                if (++at >= words.Length)
                    return false;
                left = words[at];
            }

            Current = (at * Bits) + BitOperations.TrailingZeroCount(left);
            left &= left - 1;
            return true;
        }
    }
}
