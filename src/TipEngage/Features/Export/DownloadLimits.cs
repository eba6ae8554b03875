using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using TipEngage.Hosting;
using TipEngage.Resources;

namespace TipEngage.Features.Export;

/// <summary>Lets each fetch so many files a minute: making one reads the whole register.</summary>
internal sealed class DownloadLimits(IOptions<ExportOptions> options) : IDisposable
{
    private static readonly TimeSpan window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(who => RateLimitPartition.GetFixedWindowLimiter(
        who, _ => new() { PermitLimit = options.Value.PerMinute, Window = window }));

    /// <param name="context">The request.</param>
    /// <param name="who">Names the person who asks; null for whoever is at that address.</param>
    /// <returns>The refusal, which says how long to wait; null where there is no need to.</returns>
    public IResult? Refuse(HttpContext context, string? who = null)
    {
        using var lease = limiter.AttemptAcquire(who is { Length: > 0 } ? who : AddressLimits.NameOf(context));
        if (lease.IsAcquired)
            return null;

        context.Response.AskToWait(lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : window);
        return Results.Problem(detail: Strings.Export_TooOften, statusCode: StatusCodes.Status429TooManyRequests);
    }

    public void Dispose() => limiter.Dispose();
}
