using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TipEngage.Features.Export.Files;

/// <summary>A table as a sheet: a line above it, headings that stay while one scrolls, a filter, and the label on every printed page.</summary>
internal static class Sheet
{
    private const uint RowsAbove = 2;

    /// <param name="above">The first line: the label, then what the file is.</param>
    /// <param name="table">The table.</param>
    public static Worksheet Create(IReadOnlyList<string> above, ExportTable table) => new(
        new SheetProperties(new PageSetupProperties { FitToPage = true }),
        new SheetViews(new SheetView(new Pane { VerticalSplit = RowsAbove, TopLeftCell = $"A{RowsAbove + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }),
        new Columns(table.Widths.Select((width, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true })),
        new SheetData(Rows(above, table)),
        new AutoFilter { Reference = $"A{RowsAbove}:{Letters(table.Headings.Count)}{RowsAbove + table.Rows.Count}" },
        new PageSetup { Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
        new HeaderFooter(new OddHeader($"&C{Printed(above[0])}"), new OddFooter($"&L{Printed(string.Join(" · ", above.Skip(1)))}&C{Printed(above[0])}&R&P/&N")));

    private static IEnumerable<Row> Rows(IReadOnlyList<string> above, ExportTable table) =>
    [
        Row(above, 1, _ => SheetStyles.Above),
        Row(table.Headings, RowsAbove, _ => SheetStyles.Heading),
        .. table.Rows.Select((row, index) => Row(row, RowsAbove + 1 + (uint)index, StyleOf)),
    ];

    private static uint StyleOf(string text) => FormulaGuard.IsNeeded(text) ? SheetStyles.Quoted : SheetStyles.Wrapped;

    private static Row Row(IEnumerable<string> texts, uint number, Func<string, uint> style) =>
        new(texts.Select((text, index) => Cell(text, $"{Letters(index + 1)}{number}", style(text)))) { RowIndex = number };

    private static Cell Cell(string text, string reference, uint style) =>
        new(new InlineString(new Text(SheetText.Escaped(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = reference,
            DataType = CellValues.InlineString,
            StyleIndex = style,
        };

    /// <summary>Name of a column, from A; tables here have fewer than 26.</summary>
    private static string Letters(int column) => ((char)('A' + column - 1)).ToString(CultureInfo.InvariantCulture);

    /// <summary>An ampersand begins a code there.</summary>
    private static string Printed(string text) => text.Replace("&", "&&", StringComparison.Ordinal);
}
