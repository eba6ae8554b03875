using TipEngage.Resources;
using TipEngage.Screens;

namespace TipEngage.Features.Export.Files;

/// <summary>A row for each initiative of a member.</summary>
internal static class InitiativesTable
{
    private const string Tlp = "TLP";

    public static ExportTable Of(RoadmapExport export) => ExportTable.Of(
        Strings.Export_SheetInitiatives,
        export.Initiatives,
        [
            new(Strings.Export_Number, 8, one => one.Number),
            new(Strings.Field_Title, 40, one => one.Title),
            new(Strings.Field_Text, 60, one => one.Text),
            new(Strings.Field_RolePoint, 50, one => one.RolePoint),
            new(Strings.Field_State, 14, one => RegisterWords.State(one.State)),
            .. export.NamesPeople ? [new(Strings.Export_RecordedBy, 20, one => one.RecordedBy)] : Array.Empty<TableColumn<ExportedInitiative>>(),
            new(Strings.Export_RecordedOn, 12, one => one.RecordedOn),
            new(Tlp, 12, one => one.Tlp),
        ]);
}
