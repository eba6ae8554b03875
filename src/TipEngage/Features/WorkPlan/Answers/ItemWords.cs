using TipEngage.Features.WorkPlan.Catalog;
using TipEngage.Resources;

namespace TipEngage.Features.WorkPlan.Answers;

/// <summary>What is said of an item beside its text, in our words.</summary>
internal static class ItemWords
{
    public static string Title(PlanItem item) => $"{item.Id} · {item.ShortTitle}";

    public static string Status(PlanItem item) => item.IsOngoing
        ? Strings.Item_Ongoing
        : Sentence.Of(Strings.Item_ForAction, item.EffectiveWindow);

    public static string Years(PlanItem item, Plan plan) => item.IsOngoing
        ? Sentence.Of(Strings.Item_YearsOngoing, plan.Period)
        : Sentence.Of(Strings.Item_YearsDue, item.EffectiveWindow, item.EffectiveWindow.ToYear);

    public static string Lead(PlanItem item) => item.LeadNamed
        ? string.Join("; ", item.Actors.Where(actor => actor.Named).Select(actor => actor.Name))
        : Strings.Item_NoLead;

    public static string? Audience(PlanItem item) => item.Audiences is []
        ? null
        : string.Join("; ", item.Audiences.Select(party => party.Named ? party.Name : Sentence.Of(Strings.Item_Implied, party.Name)));

    public static string Event(PlanEvent planEvent) => planEvent switch
    {
        { Start: { } start, End: { } end } when start.Year == end.Year && start.Month == end.Month && start != end =>
            $"{start.Day}-{PlanView.Day(end)}",
        { Start: { } start, End: { } end } when start != end => $"{PlanView.Day(start)} - {PlanView.Day(end)}",
        { Start: { } start } => PlanView.Day(start),
        { Year: { } year } => Sentence.Of(Strings.Event_YearOnly, year),
        _ => Strings.Event_Undated,
    };
}
