namespace TipEngage.Safeguarding.Forms;

/// <summary>Reads an address as the words that are written in it.</summary>
internal static class FormLink
{
    private const int Escaped = 3;

    /// <summary>The address with a space for each sign between words, and for each sign that was escaped, so that every word keeps its place.</summary>
    public static string Words(string link)
    {
        var words = link.ToCharArray();
        for (var at = Math.Max(0, link.IndexOf("://", StringComparison.Ordinal) + 3); at < words.Length; at++)
        {
            if (words[at] is '%' && at + Escaped <= words.Length)
                words.AsSpan(at, Escaped).Fill(' ');
            else if (words[at] is '-' or '_' or '+' or '/' or '?' or '&' or '=' or '#')
                words[at] = ' ';
        }

        return new(words);
    }
}
