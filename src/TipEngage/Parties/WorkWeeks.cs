using System.Collections.Frozen;
using TipEngage.Resources;

namespace TipEngage.Parties;

/// <summary>When the members work, from the reference data: the weekends that a system knows are wrong for some.</summary>
internal static class WorkWeeks
{
    private const string File = "TipEngage.Parties.workweeks.json";

    private static readonly FrozenDictionary<string, WorkWeek> byCountry =
        EmbeddedJson.Find(File, PartyJson.Default.WorkWeekList)!.Countries.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Codes of the countries whose week is known.</summary>
    public static IEnumerable<string> Countries => byCountry.Keys;

    /// <summary>What counts where no country is known.</summary>
    public static WorkWeek Usual { get; } = new([DayOfWeek.Saturday, DayOfWeek.Sunday], "Etc/UTC");

    /// <param name="country">ISO 3166 code; null for none.</param>
    public static WorkWeek Of(string? country) => country is not null && byCountry.TryGetValue(country, out var week) ? week : Usual;
}
