using System.Text;

namespace TipEngage.Features.Export.Files;

/// <summary>A table as comma-separated values by RFC 4180, in UTF-8 with a byte order mark, without which spreadsheet programs misread letters.</summary>
internal static class CsvFile
{
    private const string LineEnd = "\r\n";

    /// <param name="above">What stands in a line of its own before the headings.</param>
    /// <param name="table">The table.</param>
    public static byte[] Write(IReadOnlyList<string> above, ExportTable table)
    {
        StringBuilder text = new();
        foreach (var row in (IEnumerable<IReadOnlyList<string>>)[[.. above, .. Enumerable.Repeat("", table.Headings.Count - above.Count)], table.Headings, .. table.Rows])
            text.AppendJoin(',', row.Select(Field)).Append(LineEnd);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Field(string text) => $"\"{FormulaGuard.Guarded(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
