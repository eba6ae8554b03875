using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TipEngage.Resources;

namespace TipEngage.Understanding;

/// <summary>Makes what was typed comparable: one form for each character, lower case, single spaces, no marks on Latin letters and none that nobody sees.</summary>
internal static partial class PlainWords
{
    /// <summary>How much of a message is read, in characters; the rest is never looked at.</summary>
    public const int LongestQuestion = 2000;

    /// <summary>The comparable form; empty for null.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";

        var decoded = TypedText.WithoutMarkup(Beginning(text));
        var normal = TypedText.Normalisable(decoded).Normalize(NormalizationForm.FormKC);

        // One character can stand for eighteen.
        return Spaces().Replace(Fold(Beginning(normal)), " ").Trim();
    }

    /// <summary>Whether there is anything to read: a letter or a digit of any script.</summary>
    public static bool SaysSomething(string words) => words.Any(char.IsLetterOrDigit);

    private static string Beginning(string text) => text.Length > LongestQuestion ? text[..LongestQuestion] : text;

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsDigit(character))
                folded.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(character)));
            else if (character is '’' or 'ʼ' or '‘')
                folded.Append('\'');
            else if (character < 128)
                folded.Append(character <= ' ' || character == 127 ? ' ' : char.ToLowerInvariant(character));
            else if (CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.Format && character is not (>= TypedText.FirstMark and <= TypedText.LastMark))
                ThaiTyping.Append(folded, char.IsControl(character) || char.IsWhiteSpace(character) ? ' ' : WithoutMarks(char.ToLowerInvariant(character)));
        }

        return folded.ToString();
    }

    /// <summary>Vietnamese is often typed without its marks, so nothing depends on them; two Thai letters look nearly alike.</summary>
    private static char WithoutMarks(char letter) => letter switch
    {
        'đ' => 'd',
        'ฎ' => 'ฏ',
        >= '\u00C0' and <= '\u024F' or >= '\u1E00' and <= '\u1EFF' => letter.ToString().Normalize(NormalizationForm.FormD)[0],
        _ => letter,
    };

    [GeneratedRegex(" {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
