using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;

namespace TipEngage.Screens;

/// <summary>Materials as the register knows them: links and other titles of the plan's materials, and materials that the plan does not name.</summary>
internal static class RegisterMaterials
{
    /// <summary>Those that the plan does not name.</summary>
    public static IEnumerable<RegisterEntry> Added(PlanView view) =>
        view.Register.All(RegisterKind.Material).Where(entry => view.Plan.Materials.All(one => one.Id != entry.Key.Subject));

    /// <summary>What is recorded of a material of the plan; null for nothing.</summary>
    public static RegisterEntry? Of(PlanView view, PlanMaterial material) => view.Register.Find(new(view.Plan.Key, RegisterKind.Material, material.Id));

    public static string NameOf(PlanView view, string id) =>
        view.Plan.Materials.FirstOrDefault(one => one.Id == id) is { } ofPlan ? ItemWords.Material(ofPlan)
        : view.Register.Find(new(view.Plan.Key, RegisterKind.Material, id))?.Value(RegisterFields.Name) ?? id;

    public static string Kind(string kind) => ItemWords.Kind(kind) ?? (kind is "channel" ? Strings.Material_Channel : Strings.Material_OnlineTool);
}
