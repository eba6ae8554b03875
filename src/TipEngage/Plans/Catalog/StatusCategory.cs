namespace TipEngage.Plans.Catalog;

/// <summary>How a status begins.</summary>
internal enum StatusCategory
{
    Ongoing,
    ForAction,
}
