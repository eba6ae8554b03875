using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TipEngage.Features.Export.Files;

/// <summary>How cells look: all of them are text, whatever they seem to say.</summary>
internal static class SheetStyles
{
    /// <summary>Number of the built-in format "text".</summary>
    private const uint Text = 49;

    public const uint Wrapped = 1;

    /// <summary>The same for what looks like a formula: it stays text when somebody edits the cell.</summary>
    public const uint Quoted = 2;

    public const uint Heading = 3;

    /// <summary>Bold in one line, which may run over the next cells.</summary>
    public const uint Above = 4;

    public static Stylesheet Create() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), Format(0), Format(0, isQuoted: true), Format(1), Format(1, isWrapped: false)));

    private static CellFormat Format(uint font, bool isWrapped = true, bool isQuoted = false) => new()
    {
        NumberFormatId = Text,
        ApplyNumberFormat = true,
        FontId = font,
        ApplyFont = true,
        QuotePrefix = isQuoted ? BooleanValue.FromBoolean(true) : null,
        ApplyAlignment = true,
        Alignment = new() { Vertical = VerticalAlignmentValues.Top, WrapText = isWrapped },
    };
}
