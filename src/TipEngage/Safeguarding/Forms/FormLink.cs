using System.Text.RegularExpressions;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Reads an address as the words that are written in it.</summary>
internal static partial class FormLink
{
    private const char Part = '/';
    private const char Unseen = '\u200B';

    /// <summary>The address with a space between words, a stroke between its parts, and its escaped letters as they are drawn, so that every word keeps its place.</summary>
    public static string Words(string link)
    {
        var words = link.ToCharArray();
        for (var at = Math.Max(0, link.IndexOf("://", StringComparison.Ordinal) + 3); at < words.Length; at++)
        {
            if (words[at] is '%')
                at += Unescape(link, words, at) - 1;
            else if (words[at] is '-' or '_' or '+')
                words[at] = ' ';
            else if (words[at] is '?' or '&' or '=' or '#')
                words[at] = Part;
        }

        return new(words);
    }

    /// <summary>The words of the addresses in a text, and those that lead to one, each in its place; null where there is none.</summary>
    public static string? WordsIn(string text)
    {
        if (Links().Matches(text) is not { Count: > 0 } links)
            return null;

        var words = new string(' ', text.Length).ToCharArray();
        foreach (var link in links.Cast<Match>())
            Words(link.Value).CopyTo(words.AsSpan(link.Index));
        return new(words);
    }

    /// <summary>The words of each address in a text, with where it begins; without what only keeps their places.</summary>
    public static IEnumerable<(int At, string Words)> EachIn(string text) =>
        Links().Matches(text).Select(link => (link.Index, Words(link.Value).Replace($"{Unseen}", "", StringComparison.Ordinal)));

    /// <summary>All of the address in which something was found: without a part it leads nowhere.</summary>
    public static Finding Whole(Finding finding, string text) =>
        Addresses().Matches(text).FirstOrDefault(address => address.Index <= finding.Start && finding.Start < address.Index + address.Length) is { } address
            ? finding with { Start = address.Index, Length = address.Length }
            : finding;

    /// <summary>Puts the letter that is escaped here in the place of its signs.</summary>
    /// <returns>How many signs it has.</returns>
    private static int Unescape(string link, char[] words, int at)
    {
        if (Escape().Match(link, at) is not { Success: true, Value: var escape })
            return 1;

        (Uri.UnescapeDataString(escape) is var letter && letter.Length < escape.Length ? letter : " ").PadRight(escape.Length, Unseen).CopyTo(words.AsSpan(at));
        return escape.Length;
    }

    [GeneratedRegex(@"\G(?:%[0-7][0-9a-f]|%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-7](?:%[89ab][0-9a-f]){3})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Escape();

    [GeneratedRegex(@"(?:https?://|\bwww\.)[^\s<>""()]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"(?:https?://|\bwww\.)[^\s<>""()]+|\[[^\[\]\r\n]{1,200}\](?=\()", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Links();
}
