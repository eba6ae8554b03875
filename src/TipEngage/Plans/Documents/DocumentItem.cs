using TipEngage.Plans.Catalog;

namespace TipEngage.Plans.Documents;

/// <summary>An item as the document gives it.</summary>
internal sealed record DocumentItem(string Id, string? ParentId, string? Title, PlanText Action, PlanStatus Status);
