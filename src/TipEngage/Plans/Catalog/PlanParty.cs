namespace TipEngage.Plans.Catalog;

/// <summary>Someone who acts or is addressed.</summary>
/// <param name="Name">The plan's words where <paramref name="Named"/>, else ours.</param>
/// <param name="Named">True: the plan names them. False: only implied.</param>
internal sealed record PlanParty(string Name, bool Named);
