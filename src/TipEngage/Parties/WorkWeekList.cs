namespace TipEngage.Parties;

/// <summary>The file of when the members work.</summary>
/// <param name="Source">Where that is known from.</param>
/// <param name="Date">As of which day.</param>
/// <param name="Countries">By ISO 3166 code.</param>
internal sealed record WorkWeekList(string Source, DateOnly Date, IReadOnlyDictionary<string, WorkWeek> Countries);
