using System.ComponentModel.DataAnnotations;

namespace TipEngage.Schedules;

/// <summary>Whether and how this process runs what is to be done at set times, from the <c>Schedules</c> section.</summary>
internal sealed class SchedulesOptions
{
    public const string Section = "Schedules";

    /// <summary>Whether this process runs scheduled jobs; others on the same database may.</summary>
    /// <value><c>true</c> by default.</value>
    public bool Enabled { get; init; } = true;

    /// <summary>How long the scheduler waits after the start: loading it takes a fifth as long as starting, and first comes whoever waits for the service.</summary>
    /// <value>Up to 10 minutes; 2 seconds by default.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan StartDelay { get; init; } = TimeSpan.FromSeconds(2);
}
