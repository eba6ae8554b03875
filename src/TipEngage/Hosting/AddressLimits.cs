using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace TipEngage.Hosting;

/// <summary>Keeps each address to its share of requests.</summary>
/// <param name="burst">Requests at once.</param>
/// <param name="perSecond">Requests a second after that.</param>
internal sealed class AddressLimits(int burst, int perSecond) : IDisposable
{
    private const int NetworkOfOneHome = 8;

    private readonly PartitionedRateLimiter<IPAddress> limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address => RateLimitPartition.GetTokenBucketLimiter(
        NetworkOf(address),
        _ => new()
        {
            TokenLimit = burst,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        }));

    /// <returns>Whether the request is one too many; then the answer says when to come again.</returns>
    public bool MustWait(HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(context.Connection.RemoteIpAddress ?? IPAddress.None);
        if (lease.IsAcquired)
            return false;

        context.Response.AskToWait(lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1));
        return true;
    }

    public void Dispose() => limiter.Dispose();

    /// <summary>Names whoever asks without saying who they are.</summary>
    public static string NameOf(HttpContext context) => $"{NetworkOf(context.Connection.RemoteIpAddress ?? IPAddress.None)}";

    /// <summary>One home has many addresses of the newer kind.</summary>
    private static IPAddress NetworkOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.AddressFamily is not AddressFamily.InterNetworkV6)
            return address;

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkOfOneHome).Clear();
        return new(bytes);
    }
}
