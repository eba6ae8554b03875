namespace TipEngage.Data;

/// <summary>How long the inbox holds on to what it was given.</summary>
internal sealed class InboxOptions
{
    /// <summary>Time a process has to handle an activity before another one may take it over.</summary>
    /// <value>Longer than a turn's time limit; 60 seconds by default.</value>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a delivery is remembered.</summary>
    /// <value>Far longer than Teams goes on delivering; 24 hours by default.</value>
    public TimeSpan Retention { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Time between two looks for deliveries to forget.</summary>
    /// <value>10 minutes by default.</value>
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromMinutes(10);
}
