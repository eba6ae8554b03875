using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TipEngage.Features.Export.Files;

/// <summary>Writes text for a sheet, whose XML can't hold every character.</summary>
/// <remarks>Source: ISO/IEC 29500-1, 22.9.2.19, ST_Xstring.</remarks>
internal static partial class SheetText
{
    public static string Escaped(string text)
    {
        var literal = LooksEscaped().Replace(text, "_x005F_");
        StringBuilder escaped = new(literal.Length);
        for (var index = 0; index < literal.Length; index++)
        {
            var letter = literal[index];
            if (char.IsHighSurrogate(letter) && index + 1 < literal.Length && char.IsLowSurrogate(literal[index + 1]))
                escaped.Append(letter).Append(literal[++index]);
            else if (letter is < ' ' and not ('\t' or '\n') or >= '\uD800' and <= '\uDFFF' or '\uFFFE' or '\uFFFF')
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)letter:X4}_");
            else
                escaped.Append(letter);
        }

        return escaped.ToString();
    }

    /// <summary>The underscore of what a reader would take for an escaped character.</summary>
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex LooksEscaped();
}
