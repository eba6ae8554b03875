using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace TipEngage.Features.Export;

/// <summary>Lets each fetch so many files a minute: making one reads the whole register.</summary>
internal sealed class DownloadLimits(IOptions<ExportOptions> options) : IDisposable
{
    private static readonly TimeSpan window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(who => RateLimitPartition.GetFixedWindowLimiter(
        who, _ => new() { PermitLimit = options.Value.PerMinute, Window = window }));

    /// <param name="who">Names a person or an address.</param>
    /// <returns>How long to wait; null where there is no need to.</returns>
    public TimeSpan? Take(string who)
    {
        using var lease = limiter.AttemptAcquire(who);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : window;
    }

    public void Dispose() => limiter.Dispose();
}
