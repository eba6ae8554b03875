using System.ComponentModel.DataAnnotations;

namespace TipEngage.Teams.Routing;

/// <summary>Limits of a turn, from the <c>Turns</c> section.</summary>
public sealed class TurnOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Turns";

    /// <summary>Time a handler may take for a message or an event; sending its answer may take as long again.</summary>
    /// <value>From 1 second to 10 minutes; 1 minute by default.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Time an invoke may take before it is answered with a sentence. Clients give up after about five seconds.</summary>
    /// <value>From 100 milliseconds to 10 seconds; 2.5 seconds by default.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:10")]
    public TimeSpan InvokeTimeLimit { get; init; } = TimeSpan.FromSeconds(2.5);

    /// <summary>Accepted activities that may wait in memory; more wait at the door.</summary>
    /// <value>From 1 to 100,000; 2,000 by default.</value>
    [Range(1, 100_000)]
    public int QueueLimit { get; init; } = 2_000;

    /// <summary>Time between two looks for activities that a dead process left behind, which also tell others that this one is alive.</summary>
    /// <value>From 1 to 30 seconds; 15 seconds by default.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:30")]
    public TimeSpan RecoveryInterval { get; init; } = TimeSpan.FromSeconds(15);
}
