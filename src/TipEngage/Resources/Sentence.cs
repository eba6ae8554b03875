using System.Globalization;

namespace TipEngage.Resources;

/// <summary>Fills the places of a sentence.</summary>
internal static class Sentence
{
    /// <summary>Puts values into a sentence of <c>Strings</c>; numbers and dates are written the invariant way.</summary>
    public static string Of(string sentence, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, sentence, values);
}
