using CsCheck;

namespace TipEngage.Tests.Safeguarding.Forms;

/// <summary>One of some values.</summary>
internal static class Chosen
{
    public static Gen<T> From<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);
}
