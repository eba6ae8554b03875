using System.Globalization;

namespace TipEngage.Resources;

/// <summary>Cuts texts where no letter is torn from its marks.</summary>
internal static class Graphemes
{
    /// <summary>A text, or its beginning with a sign that it goes on: up to the end of a word where that does not cost half of it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">Most characters (UTF-16) that are left of it.</param>
    public static string Shorten(string text, int most)
    {
        if (text.Length <= most)
            return text;

        var cut = Cut(text, most);
        if (!char.IsWhiteSpace(text[cut.Length]) && cut.LastIndexOf(' ') is var blank && blank > most / 2)
            cut = cut[..blank];
        return $"{cut.TrimEnd(',', ';', ' ')}…";
    }

    /// <summary>Where the letter with its marks begins to which the character at a place belongs.</summary>
    public static int StartAt(string text, int at)
    {
        var start = 0;
        while (start + StringInfo.GetNextTextElementLength(text, start) is var next && next > start && next <= at)
            start = next;
        return start;
    }

    /// <param name="text">The text.</param>
    /// <param name="most">Most characters (UTF-16) that are left.</param>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;

        var end = 0;
        while (StringInfo.GetNextTextElementLength(text, end) is > 0 and var length && end + length <= most)
            end += length;
        return text[..end].TrimEnd();
    }
}
