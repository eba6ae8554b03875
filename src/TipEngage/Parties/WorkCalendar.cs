namespace TipEngage.Parties;

/// <summary>When the members work: the file of their weekends and of the holidays that keep their day, with the days that an operator adds because they move.</summary>
/// <param name="further">Days on which a country does not work, by its code.</param>
internal sealed class WorkCalendar(IReadOnlyDictionary<string, DateOnly[]> further)
{
    private readonly Dictionary<string, WorkWeek> weeks = further.ToDictionary(one => one.Key, one => WorkWeeks.Of(one.Key) with { Days = one.Value }, StringComparer.OrdinalIgnoreCase);

    /// <param name="country">ISO 3166 code; null for none.</param>
    public WorkWeek Of(string? country) => country is not null && weeks.TryGetValue(country, out var week) ? week : WorkWeeks.Of(country);
}
