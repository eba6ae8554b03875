namespace TipEngage.Plans.Catalog;

/// <summary>A body that the plan names.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">A short form, the plan's or, as for <c>SOM</c>, ours.</param>
/// <param name="FullName">The full form in the plan.</param>
internal sealed record PlanOrganisation(string Id, string Name, string FullName);
