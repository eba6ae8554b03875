namespace TipEngage.Plans.Documents;

/// <summary>What reading a document came to.</summary>
internal abstract record PlanReading
{
    /// <summary>It is a plan.</summary>
    public sealed record Read(PlanDocument Document) : PlanReading;

    /// <summary>It is none.</summary>
    /// <param name="Line">Where, from 1.</param>
    /// <param name="Fault">Why.</param>
    /// <param name="Detail">The id, tag or status in question; empty where there is none.</param>
    public sealed record Refused(int Line, PlanFault Fault, string Detail = "") : PlanReading;
}
