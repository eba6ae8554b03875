using System.Text.RegularExpressions;

namespace TipEngage.Understanding;

/// <summary>A label of the Traffic Light Protocol, such as "TLP:GREEN" or "tlp amber".</summary>
internal static partial class TlpLabel
{
    /// <summary>The abbreviation itself.</summary>
    public const string Term = "tlp";

    /// <summary>The label in capitals; null where none is named.</summary>
    public static string? In(string words) => words.Contains(Term, StringComparison.Ordinal) && Label().Match(words) is { Success: true } match ? match.Groups["label"].Value.ToUpperInvariant() : null;

    /// <summary>Whether nothing else is said.</summary>
    public static bool IsAll(string words) => Label().Match(words) is { Success: true } match && match.Length == words.Trim(' ', '?', '!', '.').Length;

    [GeneratedRegex(@"(?<![\p{L}\p{N}])tlp[\s:\-]{0,3}(?<label>clear|white|green|amber|red)(?![\p{L}\p{N}+])", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
