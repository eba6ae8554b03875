using System.Runtime.InteropServices;

namespace TipEngage.Safeguarding.Learned;

/// <summary>What each trait weighs, as it was learned.</summary>
/// <param name="Bias">What a text without traits weighs.</param>
/// <param name="Unit">What a weight of one stands for.</param>
/// <param name="Values">The weights, by the number of the trait.</param>
internal sealed record Weights(float Bias, float Unit, sbyte[] Values)
{
    /// <summary>What each bearing of a passage adds.</summary>
    public float[] OfBearings { get; init; } = new float[Bearings.Count];

    /// <exception cref="EndOfStreamException">The stream holds less.</exception>
    public static Weights Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        var (bias, unit, values) = (reader.ReadSingle(), reader.ReadSingle(), new sbyte[Traits.Count]);
        stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new(bias, unit, values) { OfBearings = [.. Enumerable.Range(0, Bearings.Count).Select(_ => reader.ReadSingle())] };
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(Bias);
        writer.Write(Unit);
        writer.Write(MemoryMarshal.AsBytes(Values.AsSpan()));
        foreach (var weight in OfBearings)
            writer.Write(weight);
    }

    /// <summary>The logarithm of the odds that a passage is of somebody in danger.</summary>
    public float Of(Passage passage) => Bias + Bearings.Weigh(passage.Marks, OfBearings) + (passage.Traits is 0 ? 0 : Unit * passage.Weight / MathF.Sqrt(passage.Traits));
}
