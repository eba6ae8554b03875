namespace TipEngage.Data;

/// <summary>How long the inbox holds on to what it was given.</summary>
internal sealed class InboxOptions
{
    /// <summary>Time after which what a silent process had taken may be taken over. Each look for pending activities renews it.</summary>
    /// <value>Longer than two of those looks, which are at most 30 seconds apart; 90 seconds by default.</value>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>How long a delivery is remembered.</summary>
    /// <value>Far longer than Teams goes on delivering; 24 hours by default.</value>
    public TimeSpan Retention { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Time between two looks for deliveries to forget.</summary>
    /// <value>10 minutes by default.</value>
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromMinutes(10);
}
