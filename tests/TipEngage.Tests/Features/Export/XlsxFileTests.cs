using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using TipEngage.Features.Export.Files;

namespace TipEngage.Tests.Features.Export;

/// <summary>The workbook: valid, and every cell the text that went in.</summary>
public sealed partial class XlsxFileTests
{
    private static readonly string[] above = ["TLP:GREEN", "Plan & more", "As of 2018-03-01 UTC"];

    [Fact]
    public void It_is_valid_for_the_standard()
    {
        using var document = Open(XlsxFile.Write(above, Table("One", "=1+1"), Table("Two", "2017-19") with { Name = "History" }));

        new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        document.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value).ShouldBe(["Progress", "History"]);
    }

    [Fact]
    public void The_label_stands_above_the_table_and_on_every_printed_page()
    {
        using var document = Open(XlsxFile.Write(above, Table("One", "Two")));
        var sheet = SheetOf(document);

        Texts(sheet)[..3].ShouldBe(["TLP:GREEN", "Plan & more", "As of 2018-03-01 UTC"]);
        sheet.Descendants<OddHeader>().Single().Text.ShouldBe("&CTLP:GREEN");
        sheet.Descendants<OddFooter>().Single().Text.ShouldBe("&LPlan && more · As of 2018-03-01 UTC&CTLP:GREEN&R&P/&N");
    }

    [Fact]
    public void Headings_are_bold_stay_while_one_scrolls_and_filter()
    {
        using var document = Open(XlsxFile.Write(above, Table("One", "Two")));
        var sheet = SheetOf(document);

        var pane = sheet.Descendants<Pane>().Single();
        (pane.VerticalSplit!.Value, pane.TopLeftCell!.Value, pane.State!.Value).ShouldBe((2, "A3", PaneStateValues.Frozen));
        sheet.Descendants<AutoFilter>().Single().Reference!.Value.ShouldBe("A2:B3");
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        var heading = (CellFormat)styles.CellFormats!.ElementAt((int)sheet.Descendants<Cell>().Single(cell => cell.CellReference == "A2").StyleIndex!.Value);
        styles.Fonts!.ElementAt((int)heading.FontId!.Value).Elements<Bold>().ShouldHaveSingleItem();
        sheet.Descendants<Column>().Select(column => column.Width!.Value).ShouldBe([10, 20]);
    }

    [Fact]
    public void Any_text_comes_back_as_text()
    {
        Features.Export.Texts.Any.Sample(
            text =>
            {
                using var document = Open(XlsxFile.Write(above, Table(text, "x")));
                var cell = SheetOf(document).Descendants<Cell>().Single(cell => cell.CellReference == "A3");

                Read(cell.InlineString!.Text!.Text).ShouldBe(text);
                cell.DataType!.Value.ShouldBe(CellValues.InlineString);
                cell.CellFormula.ShouldBeNull();
                (cell.StyleIndex!.Value == SheetStyles.Quoted).ShouldBe(FormulaGuard.IsNeeded(text));
            },
            iter: 500);
    }

    private static ExportTable Table(params string[] row) => new("Progress", ["A", "B"], [10, 20], [row]);

    private static SpreadsheetDocument Open(byte[] bytes) => SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static Worksheet SheetOf(SpreadsheetDocument document) => document.WorkbookPart!.WorksheetParts.First().Worksheet!;

    private static string[] Texts(Worksheet sheet) => [.. sheet.Descendants<Cell>().Select(cell => Read(cell.InlineString!.Text!.Text))];

    /// <summary>As the standard has a program read it.</summary>
    private static string Read(string text) =>
        Escape().Replace(text, match => ((char)int.Parse(match.Groups["code"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
