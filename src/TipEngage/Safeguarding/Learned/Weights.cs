using System.Runtime.InteropServices;

namespace TipEngage.Safeguarding.Learned;

/// <summary>What each trait weighs, as it was learned.</summary>
/// <param name="Bias">What a text without traits weighs.</param>
/// <param name="Unit">What a weight of one stands for.</param>
/// <param name="Values">The weights, by the number of the trait.</param>
internal sealed record Weights(float Bias, float Unit, sbyte[] Values)
{
    /// <exception cref="EndOfStreamException">The stream holds less.</exception>
    public static Weights Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        var (bias, unit, values) = (reader.ReadSingle(), reader.ReadSingle(), new sbyte[Traits.Count]);
        stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new(bias, unit, values);
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(Bias);
        writer.Write(Unit);
        writer.Write(MemoryMarshal.AsBytes(Values.AsSpan()));
    }

    /// <summary>The logarithm of the odds that a passage is of somebody in danger.</summary>
    public float Of(Passage passage) => Bias + (passage.Traits is 0 ? 0 : Unit * passage.Weight / MathF.Sqrt(passage.Traits));
}
