using System.ComponentModel.DataAnnotations;

namespace TipEngage.Features.Api;

/// <summary>How many requests of the API a person may send to this process within a minute, from the <c>Api</c> section.</summary>
internal sealed class ApiOptions
{
    public const string Section = "Api";

    /// <summary>Requests that read, but for history.</summary>
    /// <value>From 1 to 1,000,000; 1,200 by default.</value>
    [Range(1, 1_000_000)]
    public int ReadsPerMinute { get; init; } = 1_200;

    /// <summary>Requests for history, each of which asks the database.</summary>
    /// <value>From 1 to 1,000,000; 120 by default.</value>
    [Range(1, 1_000_000)]
    public int HistoryPerMinute { get; init; } = 120;

    /// <summary>Requests that write, which wait for each other.</summary>
    /// <value>From 1 to 1,000,000; 120 by default.</value>
    [Range(1, 1_000_000)]
    public int WritesPerMinute { get; init; } = 120;
}
