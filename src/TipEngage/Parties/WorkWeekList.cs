namespace TipEngage.Parties;

/// <summary>The file of when the members work.</summary>
/// <param name="Source">Where the weekends are known from.</param>
/// <param name="Date">As of which day.</param>
/// <param name="HolidaySource">Where the holidays are known from, and which are not in it.</param>
/// <param name="HolidaysVerified">When they were looked through last.</param>
/// <param name="Countries">By ISO 3166 code.</param>
internal sealed record WorkWeekList(string Source, DateOnly Date, string HolidaySource, DateOnly HolidaysVerified, IReadOnlyDictionary<string, WorkWeek> Countries);
