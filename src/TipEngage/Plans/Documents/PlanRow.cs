using TipEngage.Plans.Catalog;

namespace TipEngage.Plans.Documents;

/// <summary>A row of the table.</summary>
/// <param name="Line">Its line in the document, from 1.</param>
/// <param name="Action">The first cell.</param>
/// <param name="Status">The second cell; null where it is empty.</param>
internal sealed record PlanRow(int Line, PlanText Action, PlanText? Status)
{
    /// <summary>The row as the document writes it, without its line end.</summary>
    public string ToLine() => $"{PlanMarkup.Write(Action)}\t{(Status is null ? "" : PlanMarkup.Write(Status))}";
}
