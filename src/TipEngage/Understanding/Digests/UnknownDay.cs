using System.Text.RegularExpressions;

namespace TipEngage.Understanding.Digests;

/// <summary>Finds what stands where a day of the week does and is none: "funday", "hari snein", "วันจัน", "t9".</summary>
internal static partial class UnknownDay
{
    /// <summary>In shorter words too many others are near.</summary>
    private const int ShortestNear = 5;

    private const int ShortestWithTwoSlips = 8;

    private static readonly string[] names = [.. DigestWords.Default.Days.SelectMany(day => day).Where(name => name.Length >= ShortestNear).Distinct()];

    /// <param name="words">A sentence that names no day, in its comparable form.</param>
    /// <returns>What was typed; null for nothing.</returns>
    public static string? In(string words)
    {
        foreach (var pattern in (Regex[])[Thai(), Indonesian(), Vietnamese(), English()])
        {
            if (pattern.Match(words) is { Success: true } found)
                return found.Value;
        }

        return Near(words) ?? (Command().Match(words).Groups["d"] is { Success: true, Value: var only } && ZoneNames.OfPlace(only) is null ? only : null);
    }

    /// <summary>One word, or two, that is a name but for a slip of the fingers.</summary>
    private static string? Near(string words)
    {
        var spaced = Tokens.Of(words).Where(token => !token.IsUnspaced).ToArray();
        for (var index = 0; index < spaced.Length; index++)
        {
            var (one, two) = (words[spaced[index].Range], index + 1 < spaced.Length ? words[spaced[index].Start..spaced[index + 1].End] : "");
            if (new[] { two, one }.FirstOrDefault(typed => names.Any(name => IsNear(typed, name))) is { } near)
                return near;
        }

        return null;
    }

    private static bool IsNear(string typed, string name) =>
        typed.Length >= ShortestNear && typed.Contains(' ', StringComparison.Ordinal) == name.Contains(' ', StringComparison.Ordinal)
        && Slip.IsWithin(name.Length >= ShortestWithTwoSlips ? 2 : 1, typed, name);

    [GeneratedRegex(@"วัน[\u0E01-\u0E4E]+", RegexOptions.CultureInvariant)]
    private static partial Regex Thai();

    [GeneratedRegex(@"(?<!\p{L})hari \p{L}{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex Indonesian();

    /// <summary>Days are counted from two to seven.</summary>
    [GeneratedRegex(@"(?<!\p{L})t[189](?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Vietnamese();

    [GeneratedRegex(@"(?<!\p{L})\p{L}{2,}days?(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex English();

    /// <summary>The short form: a day, a time and perhaps a zone.</summary>
    [GeneratedRegex(@"^digest (?<d>(?!pukul)\p{L}{4,}) \d{1,2}[:.]\d{2}( \S+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Command();
}
