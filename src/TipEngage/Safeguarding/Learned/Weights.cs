using System.Runtime.InteropServices;
using System.Text;

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
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        var (bias, unit, values) = (reader.ReadSingle(), reader.ReadSingle(), new sbyte[Traits.Count]);
        stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new(bias, unit, values) { OfBearings = [.. Enumerable.Range(0, Bearings.Count).Select(_ => reader.ReadSingle())] };
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Bias);
        writer.Write(Unit);
        writer.Write(MemoryMarshal.AsBytes(Values.AsSpan()));
        foreach (var weight in OfBearings)
            writer.Write(weight);
    }

    /// <summary>Weights by which nothing reads like anything.</summary>
    public static Weights None { get; } = new(float.MinValue, 0, new sbyte[Traits.Count]);

    /// <summary>The logarithm of the odds that a passage is what was learned.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="sum">The sum of its weights.</param>
    public float Of(Passage passage, long sum) => Bias + Bearings.Weigh(passage.Marks, OfBearings) + (passage.Traits is 0 ? 0 : Unit * sum / MathF.Sqrt(passage.Traits));
}
