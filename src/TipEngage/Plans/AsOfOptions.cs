namespace TipEngage.Plans;

/// <summary>The date and the time zone by which plan questions are answered, from the <c>WorkPlan</c> section.</summary>
internal sealed class AsOfOptions
{
    public const string Section = "WorkPlan";

    /// <summary>A fixed date, for demonstrations.</summary>
    /// <value>Such as <c>2018-03-01</c>; the real date by default.</value>
    public string? AsOf { get; set; }

    /// <summary>The time zone by whose days and hours people are answered who chose none and whose client names none.</summary>
    /// <value>An IANA name such as <c>Asia/Bangkok</c>; UTC by default.</value>
    public string Zone { get; set; } = "UTC";
}
