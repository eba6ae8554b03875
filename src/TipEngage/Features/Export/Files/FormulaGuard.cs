using System.Globalization;

namespace TipEngage.Features.Export.Files;

/// <summary>Keeps spreadsheet programs from reading a text as a formula.</summary>
/// <remarks>Source: <see href="https://owasp.org/www-community/attacks/CSV_Injection"/>.</remarks>
internal static class FormulaGuard
{
    /// <summary>What tells a spreadsheet program that a text follows.</summary>
    public const char Mark = '\'';

    private const string Signs = "=+-@＝＋－＠";

    private const string Quotes = "'\"‘’“”`";

    /// <summary>Whether a program may take the text for a formula: by its sign, behind blanks and quotes too, or by a control character before all else.</summary>
    public static bool IsNeeded(string text)
    {
        foreach (var letter in text)
        {
            if (Signs.Contains(letter) || char.IsControl(letter))
                return true;
            if (!IsPassedOver(letter))
                return false;
        }

        return false;
    }

    /// <summary>The text as it may stand in a file that knows no types.</summary>
    public static string Guarded(string text) => IsNeeded(text) ? Mark + text : text;

    private static bool IsPassedOver(char letter) =>
        char.IsWhiteSpace(letter) || Quotes.Contains(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Format;
}
