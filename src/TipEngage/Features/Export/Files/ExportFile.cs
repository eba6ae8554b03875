using TipEngage.Resources;

namespace TipEngage.Features.Export.Files;

/// <summary>An export as a file of some format.</summary>
internal static class ExportFile
{
    public static byte[] Write(RoadmapExport export, ExportFormat format) => format switch
    {
        ExportFormat.Csv => CsvFile.Write(Above(export), ProgressTable.Of(export)),
        ExportFormat.Xlsx => XlsxFile.Write(Above(export), ProgressTable.Of(export), HistoryTable.Of(export)),
        _ => JsonFile.Write(export),
    };

    /// <summary>Name of the file, which tells nothing that is not public.</summary>
    public static string NameOf(RoadmapExport export, ExportFormat format) => $"roadmap-{export.Plan}.{format.Extension()}";

    private static string[] Above(RoadmapExport export) => [export.Tlp, export.PlanTitle, Sentence.Of(Strings.Export_AsOf, export.AsOf)];
}
