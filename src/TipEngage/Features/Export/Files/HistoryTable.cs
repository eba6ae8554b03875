using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;

namespace TipEngage.Features.Export.Files;

/// <summary>A row for each field that a change has changed.</summary>
internal static class HistoryTable
{
    private const string Tlp = "TLP";

    public static ExportTable Of(RoadmapExport export) => ExportTable.Of(
        Strings.Export_SheetHistory,
        export.History,
        [
            new(Strings.Export_When, 18, change => change.At),
            .. export.NamesPeople ? [new(Strings.Export_RecordedBy, 20, change => change.By)] : Array.Empty<TableColumn<ExportedChange>>(),
            new(Strings.Export_Item, 7, change => change.Item),
            new(Strings.Export_About, 22, change => change.Subject),
            new(Strings.Export_Field, 18, change => RegisterWords.Field(change.Field)),
            new(Strings.Export_Before, 40, change => Value(change.Field, change.Old)),
            new(Strings.Export_After, 40, change => Value(change.Field, change.New)),
            new(Tlp, 12, change => change.Tlp),
            new(Strings.Export_TakenBack, 12, change => change.IsUndo ? Strings.Export_Yes : Strings.Export_No),
        ]);

    /// <summary>Days stay as they are stored, so that they can be sorted.</summary>
    private static string? Value(string field, string? value) =>
        value is null || RegisterRules.TryReadDay(value, out _) ? value : RegisterWords.Value(field, value);
}
