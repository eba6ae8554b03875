namespace TipEngage.Plans.Catalog;

/// <summary>The status of an item.</summary>
/// <param name="AsWritten">The whole cell, verbatim.</param>
/// <param name="Category">How it begins.</param>
/// <param name="Window">The years it names; null where it names none.</param>
/// <param name="Note">What follows category and years, verbatim; null where nothing does.</param>
internal sealed record PlanStatus(PlanText AsWritten, StatusCategory Category, YearWindow? Window, PlanText? Note);
