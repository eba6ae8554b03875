using TipEngage.Resources;
using TipEngage.Screens;

namespace TipEngage.Features.Export.Files;

/// <summary>A row for each event: the plan's words, then what is recorded.</summary>
internal static class EventsTable
{
    private const string Tlp = "TLP";

    public static ExportTable Of(RoadmapExport export) => ExportTable.Of(
        Strings.Export_SheetEvents,
        export.Events,
        [
            new(Strings.Field_Event, 16, one => one.Id),
            new(Strings.Field_Name, 40, one => one.Name),
            new(Strings.Item_PlanSays, 50, one => one.PlanSays),
            new(Strings.Export_Item, 10, one => string.Join(", ", one.Items)),
            new(Strings.Field_Start, 12, one => one.Start),
            new(Strings.Field_End, 12, one => one.End),
            new(Strings.Field_Place, 20, one => one.Place),
            new(Strings.Field_Zone, 18, one => one.Zone),
            new(Strings.Field_State, 14, one => one.Status is null ? null : RegisterEvents.Status(one.Status)),
            new(Strings.Field_Source, 40, one => one.Source),
            .. export.NamesPeople ? [new(Strings.Export_RecordedBy, 20, one => one.RecordedBy)] : Array.Empty<TableColumn<ExportedEvent>>(),
            new(Strings.Export_RecordedOn, 12, one => one.RecordedOn),
            new(Tlp, 12, one => one.Tlp),
        ]);
}
