using System.Text;

namespace TipEngage.Understanding;

/// <summary>Gives Thai one spelling of what looks alike on a screen: marks typed twice or in another order, two vowels for one.</summary>
internal static class ThaiTyping
{
    private const char SaraE = 'เ';
    private const char SaraAe = 'แ';
    private const char Repeat = 'ๆ';

    /// <summary>Adds a character, after which the text is as Thai dictionaries write it.</summary>
    public static void Append(StringBuilder text, char character)
    {
        if (text.Length == 0 || character is not (>= '\u0E00' and <= '\u0E7F'))
        {
            text.Append(character);
            return;
        }

        var before = text[^1];
        if (character is SaraE && before is SaraE)
            text[^1] = SaraAe;
        else if (character is Repeat && before is ' ')
            text[^1] = character;
        else if (IsVowel(character) && IsTone(before))
            text.Insert(text.Length - 1, character);
        else if (character != before || !(IsVowel(character) || IsTone(character)))
            text.Append(character);
    }

    private static bool IsVowel(char character) => character is '\u0E31' or (>= '\u0E34' and <= '\u0E3A') or '\u0E47' or '\u0E4D';

    private static bool IsTone(char character) => character is >= '\u0E48' and <= '\u0E4C';
}
