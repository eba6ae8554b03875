using System.Text;
using CsCheck;
using TipEngage.Features.Export.Files;

namespace TipEngage.Tests.Features.Export;

/// <summary>The file of comma-separated values: what goes in comes out, whatever it is.</summary>
public sealed class CsvFileTests
{
    [Fact]
    public void It_is_UTF_8_with_a_mark_and_lines_end_as_the_standard_says()
    {
        var bytes = CsvFile.Write(["TLP:CLEAR"], Table("One", "Two, \"three\""));

        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        Encoding.UTF8.GetString(bytes[3..]).ShouldBe("\"TLP:CLEAR\",\"\"\r\n\"A\",\"B\"\r\n\"One\",\"Two, \"\"three\"\"\"\r\n");
    }

    [Fact]
    public void Any_text_comes_back_and_none_is_a_formula() => Gen.Select(Texts.Any, Texts.Any).Sample((first, second) =>
    {
        var rows = Read(Encoding.UTF8.GetString(CsvFile.Write(["TLP:CLEAR"], Table(first, second))[3..]));

        rows.Count.ShouldBe(3);
        rows[2].Select(Texts.Unguarded).ShouldBe([first, second]);
        rows[2].ShouldAllBe(field => field.StartsWith('\'') || !FormulaGuard.IsNeeded(field));
    });

    private static ExportTable Table(params string[] row) => new("Sheet", ["A", "B"], [10, 10], [row]);

    /// <summary>Reads by RFC 4180, where every field is quoted.</summary>
    private static List<List<string>> Read(string text)
    {
        List<List<string>> rows = [[]];
        for (var at = 0; at < text.Length;)
        {
            text[at].ShouldBe('"');
            StringBuilder field = new();
            for (at++; text[at] is not '"' || (at + 1 < text.Length && text[at + 1] is '"'); at++)
                field.Append(text[text[at] is '"' ? at++ : at]);
            rows[^1].Add(field.ToString());
            if (text[++at] is ',')
            {
                at++;
                continue;
            }

            text[at..(at + 2)].ShouldBe("\r\n");
            at += 2;
            if (at < text.Length)
                rows.Add([]);
        }

        return rows;
    }
}
