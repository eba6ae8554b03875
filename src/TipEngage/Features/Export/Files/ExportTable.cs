namespace TipEngage.Features.Export.Files;

/// <summary>A table of texts.</summary>
/// <param name="Name">Name of its sheet.</param>
/// <param name="Headings">What stands above its columns.</param>
/// <param name="Widths">How wide they are, in characters.</param>
/// <param name="Rows">The rows, each with a text for every column.</param>
internal sealed record ExportTable(string Name, IReadOnlyList<string> Headings, IReadOnlyList<double> Widths, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public static ExportTable Of<T>(string name, IEnumerable<T> rows, params IReadOnlyList<TableColumn<T>> columns) => new(
        name,
        [.. columns.Select(column => column.Heading)],
        [.. columns.Select(column => column.Width)],
        [.. rows.Select(row => (IReadOnlyList<string>)[.. columns.Select(column => column.Text(row) ?? "")])]);
}
