using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TipEngage.Features.Export.Files;

/// <summary>Tables as a workbook with a sheet for each.</summary>
internal static class XlsxFile
{
    /// <param name="above">What stands above each table: the label, then what the file is.</param>
    /// <param name="tables">The tables.</param>
    public static byte[] Write(IReadOnlyList<string> above, params IReadOnlyList<ExportTable> tables)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.Create();
            workbook.Workbook = new(new Sheets(tables.Select((table, index) => Add(workbook, above, table, (uint)index + 1))));
        }

        return bytes.ToArray();
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Sheet Add(WorkbookPart workbook, IReadOnlyList<string> above, ExportTable table, uint number)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = Sheet.Create(above, table);
        return new() { Name = table.Name, SheetId = number, Id = workbook.GetIdOfPart(part) };
    }
}
