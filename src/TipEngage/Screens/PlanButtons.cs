using TipEngage.Features.Export;
using TipEngage.Features.Export.Files;
using TipEngage.Features.Register;
using TipEngage.Features.WorkPlan;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Resources;
using TipEngage.Teams.Cards;

namespace TipEngage.Screens;

/// <summary>The buttons into the plan that other features show.</summary>
internal static class PlanButtons
{
    public static ExecuteAction Item(Plan plan, string item) => ShowItem.Button(plan, item);

    public static ExecuteAction All(Plan plan) => ListItems.Button(Strings.Button_AllItems, ItemFilter.All, plan);

    public static ExecuteAction Ended(Plan plan) => ListItems.Button(Strings.Button_AllEnded, ItemFilter.Overdue, plan);

    public static ExecuteAction Events() => ListEvents.Button(Strings.Button_AllEvents);

    public static ExecuteAction Translations(Plan plan) => ShowTranslations.Button(plan);

    /// <summary>The confirmed events as a file; null where there are none, or the service has no address.</summary>
    public static OpenUrlAction? Calendar(PlanView view, PublicUrlOptions links) =>
        CalendarFile.HasAny(view) && links.Under($"{DownloadCalendar.Path}?plan={view.Plan.Key}") is { } file ? new(file.AbsoluteUri) { Title = Strings.Button_Calendar } : null;

    /// <summary>What changed since a day.</summary>
    public static ExecuteAction Changes(Plan plan, DateOnly since) => ListChanges.Button(plan, since);

    public static ExecuteAction Export(Plan plan) => OfferExport.Button(plan);

    public static IReadOnlyList<CardAction> First =>
    [
        ListItems.Button(Strings.Button_AllItems, ItemFilter.All),
        ListItems.Button(Strings.Button_Overdue, ItemFilter.Overdue),
        ListEvents.Button(),
        DescribePlan.Button(),
        PracticeButtons.All,
    ];
}
