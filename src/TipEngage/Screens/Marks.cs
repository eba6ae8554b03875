using TipEngage.Plans.Catalog;

namespace TipEngage.Screens;

/// <summary>Marks of the things that a card shows, for tests, assistive tools and exports: never change one.</summary>
internal static class Marks
{
    public static string Of(PlanItem item) => $"item-{item.Id}";

    public static string Of(PlanEvent planEvent) => Event(planEvent.Id);

    public static string Of(PlanMaterial material) => Material(material.Id);

    public static string Event(string id) => $"event-{id}";

    public static string Material(string id) => $"material-{id}";

    public static string Practice(string reference) => $"practice-{reference}";
}
