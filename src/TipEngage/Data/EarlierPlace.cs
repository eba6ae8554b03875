using System.Globalization;

namespace TipEngage.Data;

/// <summary>Where a person said before that they work.</summary>
/// <param name="Country">ISO 3166 code of the country.</param>
/// <param name="Organisation">Name of the organisation.</param>
/// <param name="CountsUntil">Until when it counts, where another took it back; null where it counts for good.</param>
internal sealed record EarlierPlace(string Country, string Organisation, DateTimeOffset? CountsUntil)
{
    private const char BeforeEnd = '\t';

    public bool CountsAt(DateTimeOffset moment) => CountsUntil is null || moment < CountsUntil;

    public bool IsAt(string country, string organisation) => (Country, Organisation) == (country, organisation);

    /// <summary>The same as a line: the country, a blank, the organisation, and behind a tab the second until which it counts.</summary>
    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Country} {Organisation}{(CountsUntil is { } until ? $"{BeforeEnd}{until.ToUnixTimeSeconds()}" : "")}");

    public static EarlierPlace Read(string line)
    {
        var end = line.LastIndexOf(BeforeEnd);
        var until = end > 0 && long.TryParse(line.AsSpan(end + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : (DateTimeOffset?)null;
        var parts = (until is null ? line : line[..end]).Split(' ', 2);
        return new(parts[0], parts[^1], until);
    }
}
