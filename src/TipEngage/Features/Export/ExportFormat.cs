namespace TipEngage.Features.Export;

/// <summary>What kind of file an export is. The names are sent with buttons: never rename one.</summary>
internal enum ExportFormat
{
    Csv,
    Xlsx,
    Json,
}
