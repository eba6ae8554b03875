using TipEngage.Plans.Catalog;

namespace TipEngage.Understanding;

/// <summary>What of a plan is translated, and the item under which that is recorded.</summary>
internal static class TranslatableMaterials
{
    private const string Topic = "translation";
    private const string Collection = "collection";

    private static readonly PlanTopics topics = new(Vocabulary.Default);

    /// <summary>The texts that the plan names, in its order; a collection stands for its members.</summary>
    public static IReadOnlyList<PlanMaterial> Of(Plan plan) => [.. plan.Materials.Where(one => one.Kind is "policy-guide" or "training-module" or "report")];

    /// <summary>The members of a collection, or the material itself.</summary>
    public static IReadOnlyList<PlanMaterial> Members(Plan plan, string? material) => plan.Materials.FirstOrDefault(one => one.Id == material) switch
    {
        null => [],
        { Kind: Collection } whole => [.. Of(plan).Where(one => whole.Members.Contains(one.Id))],
        var single => [single],
    };

    /// <summary>The item that asks for the translation of the material's collection, else the first that names the material.</summary>
    public static PlanItem? ItemOf(Plan plan, PlanMaterial material)
    {
        var asks = topics.Items(plan, [Topic]);
        return plan.FirstOf(plan.Materials.Where(one => one.Members.Contains(material.Id)).SelectMany(whole => whole.ItemIds).Where(asks.Contains).Concat(material.ItemIds));
    }
}
