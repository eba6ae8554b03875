namespace TipEngage.Practices.Library;

/// <summary>Where a word stands on the shelf, place by place, and how much it weighs there.</summary>
internal sealed class WordPlaces
{
    private int[] places = new int[2];
    private byte[] weights = new byte[2];
    private int count;

    public ReadOnlySpan<int> Places => places.AsSpan(0, count);

    public ReadOnlySpan<byte> Weights => weights.AsSpan(0, count);

    /// <param name="place">A place behind all that it has.</param>
    /// <param name="weight">How much it weighs there.</param>
    public void Add(int place, byte weight)
    {
        if (count == places.Length)
        {
            Array.Resize(ref places, count * 2);
            Array.Resize(ref weights, count * 2);
        }

        (places[count], weights[count]) = (place, weight);
        count++;
    }

    /// <param name="moved">Where each place goes; less than 0 for one that is left out.</param>
    public void Move(ReadOnlySpan<int> moved)
    {
        var kept = 0;
        for (var at = 0; at < count; at++)
        {
            if (moved[places[at]] is >= 0 and var place)
                (places[kept], weights[kept++]) = (place, weights[at]);
        }

        count = kept;
    }
}
