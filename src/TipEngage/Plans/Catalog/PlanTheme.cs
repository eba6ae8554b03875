namespace TipEngage.Plans.Catalog;

/// <summary>A theme, ours unless a heading of the plan gave its name.</summary>
/// <param name="Key">Stable key, such as <c>follow-the-money</c>.</param>
/// <param name="Name">What people read.</param>
/// <param name="ItemIds">Its items in the plan's order.</param>
internal sealed record PlanTheme(string Key, string Name, IReadOnlyList<string> ItemIds);
