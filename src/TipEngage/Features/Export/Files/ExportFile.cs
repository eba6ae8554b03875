using TipEngage.Resources;

namespace TipEngage.Features.Export.Files;

/// <summary>An export as a file of some format.</summary>
internal static class ExportFile
{
    /// <param name="export">What it holds.</param>
    /// <param name="format">The format.</param>
    /// <param name="part">The table, where the format has one only.</param>
    public static byte[] Write(RoadmapExport export, ExportFormat format, ExportPart part) => format switch
    {
        ExportFormat.Csv => CsvFile.Write(Above(export, part is ExportPart.History), Table(export, part)),
        ExportFormat.Xlsx => XlsxFile.Write(Above(export, hasHistory: true), [.. Enum.GetValues<ExportPart>().Select(one => Table(export, one))]),
        _ => JsonFile.Write(export),
    };

    /// <summary>Name of the file, which tells nothing that is not public.</summary>
    public static string NameOf(RoadmapExport export, ExportFormat format, ExportPart part) =>
        $"roadmap-{export.Plan}{(format is ExportFormat.Csv && part is not ExportPart.Items ? $"-{part.ToString().ToLowerInvariant()}" : "")}.{format.Extension()}";

    private static ExportTable Table(RoadmapExport export, ExportPart part) => part switch
    {
        ExportPart.Events => EventsTable.Of(export),
        ExportPart.Initiatives => InitiativesTable.Of(export),
        ExportPart.History => HistoryTable.Of(export),
        _ => ProgressTable.Of(export),
    };

    private static string[] Above(RoadmapExport export, bool hasHistory) =>
    [
        export.Tlp, export.PlanTitle, Sentence.Of(Strings.Export_AsOf, export.AsOf),
        .. hasHistory && export.LatestChangesOnly is { } most ? [Sentence.Of(Strings.Export_LatestOnly, most)] : Array.Empty<string>(),
    ];
}
