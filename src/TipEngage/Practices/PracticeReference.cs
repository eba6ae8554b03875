using System.Globalization;

namespace TipEngage.Practices;

/// <summary>The reference by which people name a practice, such as <c>PP-0042</c>; it opens nothing by itself.</summary>
internal static class PracticeReference
{
    /// <summary>What every reference begins with.</summary>
    public const string Prefix = "PP-";

    public static string Of(int number) => Prefix + number.ToString("D4", CultureInfo.InvariantCulture);

    /// <summary>The number of a reference; null where the text is none.</summary>
    public static int? Read(string? text) =>
        text?.Trim() is { } typed && typed.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        && int.TryParse(typed.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
