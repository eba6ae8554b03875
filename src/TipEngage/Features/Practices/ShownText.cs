using System.Text;
using MimeKit.Text;

namespace TipEngage.Features.Practices;

/// <summary>What HTML shows as text: lines where it begins new ones, nothing for pictures, and nobody who is mentioned.</summary>
internal sealed class ShownText
{
    /// <summary>Longer than any name that a directory has, and so none: where somebody is in danger must not be lost in it.</summary>
    private const int LongestName = 256;

    private const string MentionType = "http://schema.skype.com/Mention";

    private static readonly HashSet<string> lines = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "li", "ul", "ol", "br", "hr", "tr", "table", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6",
    };

    private static readonly HashSet<string> cells = new(StringComparer.OrdinalIgnoreCase) { "td", "th" };

    private readonly StringBuilder text = new();
    private readonly List<string> mentioned = [];
    private (string Tag, int Start)? mention;
    private bool isAfterMention;

    private bool IsAtStart => text.Length == 0 || text[^1] is '\n';

    /// <param name="html">The HTML.</param>
    /// <returns>The text, and the names that were left out of it.</returns>
    public static (string Text, List<string> Mentioned) Of(string html)
    {
        var shown = new ShownText();
        using var reader = new StringReader(html);
        var tokens = new HtmlTokenizer(reader);
        while (tokens.ReadNextToken(out var token))
            shown.Add(token);
        return (shown.text.ToString(), shown.mentioned);
    }

    /// <summary>A text without what was mentioned in the middle of it: neither the comma of who was spoken to stays, nor a space before one.</summary>
    public static string Without(string text, int start, int length)
    {
        var shown = new ShownText { isAfterMention = true };
        shown.text.Append(text, 0, start);
        shown.Append(text[(start + length)..]);
        return shown.text.ToString();
    }

    private void Add(HtmlToken token)
    {
        if (token is HtmlTagToken tag)
            Add(tag);
        else if (token is HtmlDataToken { Data: var data } and not HtmlScriptDataToken)
            Append(Spaced(data));
    }

    private void Add(HtmlTagToken tag)
    {
        if (lines.Contains(tag.Name))
            Break();
        else if (cells.Contains(tag.Name))
            Append(" ");
        else if (!tag.IsEndTag && IsMention(tag))
            mention = (tag.Name, text.Length);
        else if (tag.IsEndTag && mention is { } begun && begun.Tag.Equals(tag.Name, StringComparison.OrdinalIgnoreCase))
            EndMention(begun.Start);
    }

    private static bool IsMention(HtmlTagToken tag) => tag.Name.Equals("at", StringComparison.OrdinalIgnoreCase)
        || tag.Attributes.Any(one => one.Name.Equals("itemtype", StringComparison.OrdinalIgnoreCase) && one.Value == MentionType);

    private void EndMention(int start)
    {
        mention = null;
        if (start > text.Length || text.Length - start > LongestName)
            return;

        mentioned.Add(text.ToString(start, text.Length - start).Trim());
        text.Length = start;
        isAfterMention = true;
    }

    private void Break()
    {
        TrimEnd();
        if (!IsAtStart)
            text.Append('\n');
        isAfterMention = false;
    }

    private void Append(string words)
    {
        if (isAfterMention)
            words = AfterMention(words);
        if (words.StartsWith(' ') && (IsAtStart || text[^1] is ' '))
            words = words[1..];
        text.Append(words);
    }

    private string AfterMention(string words)
    {
        var rest = words.TrimStart(' ', '\u00A0');
        if (rest.Length == 0)
            return words;

        isAfterMention = false;
        var isMark = rest[0] is ',' or '.' or ':' or ';' or '!' or '?';
        if (!isMark && !IsSpaced())
            return words;

        TrimEnd();
        return IsAtStart ? rest.TrimStart(' ', '\u00A0', ',', ':', ';', '-', '–', '—') : rest;
    }

    /// <summary>Whether nothing but space stands before, on the same line.</summary>
    private bool IsSpaced()
    {
        for (var at = text.Length - 1; at >= 0 && text[at] is not '\n'; at--)
        {
            if (text[at] is not ' ')
                return false;
        }

        return true;
    }

    private void TrimEnd()
    {
        while (text.Length > (mention?.Start ?? 0) && text[^1] is ' ')
            text.Length--;
    }

    /// <summary>White space of the source is one space, and so is one that does not break.</summary>
    private static string Spaced(string data)
    {
        var spaced = new StringBuilder(data.Length);
        foreach (var letter in data)
        {
            if (letter is not (' ' or '\n' or '\r' or '\t' or '\f' or '\u00A0'))
                spaced.Append(letter);
            else if (spaced.Length == 0 || spaced[^1] is not ' ')
                spaced.Append(' ');
        }

        return spaced.ToString();
    }
}
