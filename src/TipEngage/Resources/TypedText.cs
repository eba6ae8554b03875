using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace TipEngage.Resources;

/// <summary>First steps with what a person typed, before it is compared with anything.</summary>
internal static partial class TypedText
{
    /// <summary>First of the marks that combine with a Latin letter.</summary>
    public const char FirstMark = '\u0300';

    /// <summary>Last of the marks that combine with a Latin letter.</summary>
    public const char LastMark = '\u036F';

    /// <summary>The text that HTML shows, as Teams sends it.</summary>
    public static string WithoutMarkup(string text) =>
        text.AsSpan().IndexOfAny('<', '&') < 0 ? text : WebUtility.HtmlDecode(Tag().Replace(text, " "));

    /// <summary>Half a surrogate pair, as a cut or a hostile text may have, cannot be normalised, nor can U+FFFE: both are replaced.</summary>
    public static string Normalisable(string text) => text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || text.Contains('\uFFFE')
        ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\uFFFE', '\uFFFD')
        : text;

    /// <summary>Digits outside the first plane are no digits for a single character: these are written with others of the same value.</summary>
    public static string WithPlainDigits(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return text;

        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp && Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber)
                result.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
            else
                result.Append(rune.ToString());
        }

        return result.ToString();
    }

    /// <summary>What is long is a tag only where each of its attributes has a value in quotation marks, as with pictures: else a sentence in angle brackets would be read by nobody.</summary>
    [GeneratedRegex("""<[/a-zA-Z!][^<>]{0,200}>|<[a-zA-Z][a-zA-Z0-9]*(?:\s+[-:a-zA-Z]+=(?:"[^"<>]*"|'[^'<>]*'))+\s*/?>""", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
