using System.Text;
using CsCheck;
using TipEngage.Features.Export.Files;

namespace TipEngage.Tests.Features.Export;

/// <summary>Texts as nobody would write them, many of which a spreadsheet program would run.</summary>
internal static class Texts
{
    private static readonly Gen<string> rune = Gen.Int[0, 0x10FFFF].Where(Rune.IsValid).Select(value => new Rune(value).ToString());

    private static readonly Gen<string> tricky = Gen.OneOf(new[]
    {
        "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "'", "\"", ",", ";", " ", "\u00A0", "\u200B", "\0", "\u0001", "\uFFFE", "\uFFFF", "_x000D_", "_x005F_", "_", "<", "&", "]]>", "😀", "ก",
    }.Select(Gen.Const).ToArray());

    /// <summary>Well-formed text of any characters.</summary>
    public static Gen<string> Any { get; } = Gen.OneOf(tricky, tricky, rune).Array[0, 12].Select(string.Concat);

    /// <summary>A text without the mark that <see cref="FormulaGuard"/> puts before it.</summary>
    public static string Unguarded(string text) => text is [FormulaGuard.Mark, .. var rest] && FormulaGuard.IsNeeded(rest) ? rest : text;
}
