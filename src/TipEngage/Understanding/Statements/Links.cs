using System.Text.RegularExpressions;

namespace TipEngage.Understanding.Statements;

/// <summary>Finds links, whose letters and digits name no items.</summary>
internal static partial class Links
{
    private const string AfterALink = ".,;:!?'\"»”’…。";

    /// <summary>Where the links of a text stand.</summary>
    public static IReadOnlyList<Range> In(string text)
    {
        if (!text.Contains("://", StringComparison.Ordinal) && !text.Contains("www.", StringComparison.OrdinalIgnoreCase))
            return [];

        return [.. Link().Matches(text).Select(match => match.Index..(match.Index + LengthOf(match.ValueSpan)))];
    }

    /// <summary>The text with spaces in place of its links, so that everything else stays where it is.</summary>
    public static string Blank(string text, IReadOnlyList<Range> links)
    {
        var blank = text.ToCharArray();
        foreach (var link in links)
            Array.Fill(blank, ' ', link.Start.Value, link.End.Value - link.Start.Value);
        return new(blank);
    }

    /// <summary>What ends a sentence or closes a bracket before the link is no part of it.</summary>
    private static int LengthOf(ReadOnlySpan<char> link)
    {
        while (link.Length > 0 && (AfterALink.Contains(link[^1]) || (link[^1] is ')' or ']' && link.Count(link[^1] is ')' ? '(' : '[') < link.Count(link[^1]))))
            link = link[..^1];
        return link.Length;
    }

    [GeneratedRegex(@"(?:https?://|(?<![\p{L}\p{N}])www\.)[^\s<>""]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
