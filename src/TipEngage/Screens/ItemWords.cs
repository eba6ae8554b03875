using TipEngage.Plans.Catalog;
using TipEngage.Resources;

namespace TipEngage.Screens;

/// <summary>What is said of an item beside its text, in our words.</summary>
internal static class ItemWords
{
    public static string Title(PlanItem item) => $"{item.Id} · {item.ShortTitle}";

    public static string Status(PlanItem item) => item.IsOngoing
        ? Strings.Item_Ongoing
        : Sentence.Of(Strings.Item_ForAction, item.EffectiveWindow);

    public static string Years(PlanItem item, Plan plan) => item.IsOngoing
        ? Sentence.Of(Strings.Item_YearsOngoing, plan.Period)
        : Sentence.Of(Strings.Item_YearsDue, item.EffectiveWindow, Dates.Year(item.EffectiveWindow.ToYear));

    /// <summary>Whether the item's own years are over; those of an ongoing item never are.</summary>
    public static bool IsOver(PlanItem item, DateOnly asOf) => !item.IsOngoing && item.EffectiveWindow.EndedBefore(asOf.Year);

    /// <summary>That they are over, without a word of blame.</summary>
    public static string Over(PlanItem item) => Sentence.Of(Strings.Item_Over, Dates.Year(item.EffectiveWindow.ToYear));

    /// <summary>Its name, with what kind of thing it is.</summary>
    public static string Material(PlanMaterial material) => Kind(material.Kind) is { } kind
        ? Sentence.Of(Strings.Material_WithKind, material.DisplayName, kind)
        : material.DisplayName;

    /// <summary>What kind of thing a material is; null where its name says it.</summary>
    public static string? Kind(string kind) => kind switch
    {
        "policy-guide" => Strings.Material_PolicyGuide,
        "training-module" => Strings.Material_TrainingModule,
        "report" => Strings.Material_Report,
        "collection" => Strings.Material_Collection,
        _ => null,
    };

    public static string Lead(PlanItem item) => item.LeadNamed
        ? string.Join("; ", item.Actors.Where(actor => actor.Named).Select(actor => actor.Name))
        : Strings.Item_NoLead;

    public static string? Audience(PlanItem item, PlanView view) => item.Audiences is []
        ? null
        : string.Join("; ", item.Audiences.Select(party => party.Named ? party.Name : Sentence.Of(Strings.Item_Implied, view.Ours(party.Name))));

    /// <summary>The plan's name of an event, or ours in the language of the answer.</summary>
    public static string Name(PlanEvent planEvent, PlanView view) => planEvent.NameIsOurs ? view.Ours(planEvent.Name) : planEvent.Name;

    public static string Event(PlanEvent planEvent) => planEvent switch
    {
        { Start: { } start } => Dates.Days(start, planEvent.End ?? start),
        { Year: { } year } => Sentence.Of(Strings.Event_YearOnly, Dates.Year(year)),
        _ => Strings.Event_Undated,
    };
}
