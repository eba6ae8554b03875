using System.Globalization;

namespace TipEngage.Benchmarks.Reports;

/// <summary>Rows under headings, written with even columns.</summary>
internal sealed class Table(params string[] headings)
{
    private readonly List<string[]> rows = [headings];

    public void Add(params string[] cells) => rows.Add(cells);

    public void Print()
    {
        var widths = Enumerable.Range(0, headings.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();

        foreach (var row in rows)
            Console.WriteLine(string.Join("  ", row.Select((cell, column) => Pad(cell, column, widths[column]))).TrimEnd());

        Console.WriteLine();
    }

    public static string Number(double? value, string format = "0") =>
        value?.ToString(format, CultureInfo.InvariantCulture) ?? "-";

    private static string Pad(string cell, int column, int width) => column == 0 ? cell.PadRight(width) : cell.PadLeft(width);
}
