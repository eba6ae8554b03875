using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;

namespace TipEngage.Features.Export.Files;

/// <summary>A row for each item: the plan's words, then what is recorded.</summary>
internal static class ProgressTable
{
    private const string Tlp = "TLP";

    public static ExportTable Of(RoadmapExport export) => ExportTable.Of(
        Strings.Export_SheetProgress,
        export.Items,
        [.. PlanSays(export.Plan), .. Recorded(export.NamesPeople)]);

    private static IEnumerable<TableColumn<ExportedItem>> PlanSays(string plan) =>
    [
        new(Strings.Export_Plan, 10, _ => plan),
        new(Strings.Export_Item, 7, item => item.Id),
        new(Strings.Field_Title, 28, item => item.Title),
        new(Strings.Item_TitleIsOurs, 12, item => YesNo(item.TitleIsOurs)),
        new(Strings.Item_PlanSays, 60, item => item.Action),
        new(Strings.Item_StatusAsWritten, 40, item => item.StatusAsWritten),
        new(Strings.Item_Years, 10, item => item.Years),
        new(Strings.Export_YearsAreOfThePlan, 12, item => YesNo(item.YearsAreOfThePlan)),
        new(Strings.Export_Theme, 24, item => item.Theme),
        new(Strings.Item_WhoActs, 28, item => item.WhoActs ?? Strings.Item_NoLead),
    ];

    private static IEnumerable<TableColumn<ExportedItem>> Recorded(bool namesPeople) =>
    [
        new(Strings.Item_Progress, 18, item => RegisterWords.State(item.Progress)),
        new(Strings.Export_ProgressAsOf, 12, item => item.ProgressAsOf),
        new(Strings.Field_Note, 50, item => item.Note),
        new(Strings.Field_Reporter, 20, item => item.ReportedBy is { } code ? RegisterWords.Party(code) : null),
        new(Strings.Field_Source, 40, item => item.Source),
        .. namesPeople ? [new(Strings.Export_RecordedBy, 20, item => item.RecordedBy)] : Array.Empty<TableColumn<ExportedItem>>(),
        new(Strings.Export_RecordedOn, 12, item => item.RecordedOn),
        new(Tlp, 12, item => item.Tlp),
        new(Strings.Item_WorkingOnIt, 30, item => Lines(item.Assignments.Select(Assignment))),
        new(Strings.Export_Translations, 40, item => Lines(item.Translations.Select(Translation))),
    ];

    private static string YesNo(bool value) => value ? Strings.Export_Yes : Strings.Export_No;

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string Assignment(ExportedItem.Assignment one)
    {
        var party = Sentence.Of(Strings.Assignment_Party, RegisterWords.Party(one.Party), RegisterWords.Role(one.Role));
        return one.Since is null ? party : $"{party}, {RegisterWords.Field(RegisterFields.Since)}: {one.Since}";
    }

    private static string Translation(ExportedItem.Translation one) =>
        string.Join(", ", new[] { $"{one.Material} · {RegisterWords.Language(one.Language)}: {RegisterWords.State(one.State)}", one.Date, one.Link }.OfType<string>());
}
