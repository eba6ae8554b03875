namespace TipEngage.Features.Export;

/// <summary>What of an export a file with a single table holds. The names are part of addresses: never rename one.</summary>
internal enum ExportPart
{
    Items,
    Events,
    Initiatives,
    History,
}
