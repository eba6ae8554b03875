namespace TipEngage.Schedules;

/// <summary>Whether and how this process runs what is to be done at set times, from the <c>Schedules</c> section.</summary>
internal sealed class SchedulesOptions
{
    public const string Section = "Schedules";

    /// <summary>Whether this process runs scheduled jobs; others on the same database may.</summary>
    /// <value><c>true</c> by default.</value>
    public bool Enabled { get; init; } = true;
}
