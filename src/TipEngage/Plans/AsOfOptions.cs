namespace TipEngage.Plans;

/// <summary>The date by which plan questions are answered, from the <c>WorkPlan</c> section.</summary>
internal sealed class AsOfOptions
{
    public const string Section = "WorkPlan";

    /// <summary>A fixed date, for demonstrations.</summary>
    /// <value>Such as <c>2018-03-01</c>; the real date by default.</value>
    public string? AsOf { get; set; }
}
