using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using TipEngage.Access.Callers;
using TipEngage.Hosting;
using TipEngage.Resources;

namespace TipEngage.Features.Api;

/// <summary>Keeps each caller to a share of requests: of those that write, that ask for history, and of all others.</summary>
internal sealed class ApiLimits(IOptions<ApiOptions> options) : IEndpointFilter, IDisposable
{
    private static readonly TimeSpan window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<(Kind Kind, string Who)> limiter = PartitionedRateLimiter.Create<(Kind Kind, string Who), (Kind Kind, string Who)>(asked =>
        RateLimitPartition.GetFixedWindowLimiter(asked, _ => new() { PermitLimit = MostOf(asked.Kind, options.Value), Window = window }));

    private enum Kind
    {
        Read,
        History,
        Write,
    }

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        using var lease = limiter.AttemptAcquire((KindOf(http), WhoOf(http)));
        if (lease.IsAcquired)
            return await next(context);

        http.Response.AskToWait(lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : window);
        return ApiProblem.Of(StatusCodes.Status429TooManyRequests, Strings.Api_TooMany);
    }

    public void Dispose() => limiter.Dispose();

    private static int MostOf(Kind kind, ApiOptions options) => kind switch
    {
        Kind.Write => options.WritesPerMinute,
        Kind.History => options.HistoryPerMinute,
        _ => options.ReadsPerMinute,
    };

    private static Kind KindOf(HttpContext http) =>
        !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) ? Kind.Write
        : http.GetEndpoint()?.Metadata.GetMetadata<IsHistory>() is not null ? Kind.History
        : Kind.Read;

    /// <summary>The person, whatever machine they ask from; the network of who has no token.</summary>
    private static string WhoOf(HttpContext http) => Caller.Of(http).Person is { Id.Length: > 0 } person ? $"{person.TenantId} {person.Id}" : AddressLimits.NameOf(http);

    /// <summary>Marks an endpoint that reads the history.</summary>
    internal sealed record IsHistory;
}
