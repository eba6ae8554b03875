namespace TipEngage.Features.Export;

/// <summary>The kinds of files by their names.</summary>
internal static class ExportFormats
{
    public static IReadOnlyList<ExportFormat> All { get; } = Enum.GetValues<ExportFormat>();

    /// <summary>As the end of a file's name.</summary>
    public static string Extension(this ExportFormat format) => format switch
    {
        ExportFormat.Csv => "csv",
        ExportFormat.Xlsx => "xlsx",
        _ => "json",
    };

    /// <summary>As people write it.</summary>
    public static string Label(this ExportFormat format) => format.Extension().ToUpperInvariant();

    public static string ContentType(this ExportFormat format) => format switch
    {
        ExportFormat.Csv => "text/csv; charset=utf-8",
        ExportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/json; charset=utf-8",
    };

    /// <summary>The format of that name in any casing; null where there is none.</summary>
    public static ExportFormat? Find(string name) =>
        All.Where(format => format.Extension().Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)).Cast<ExportFormat?>().FirstOrDefault();
}
