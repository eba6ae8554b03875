using System.Net;
using System.Net.Sockets;

namespace TipEngage.EndToEnd.Infrastructure;

/// <summary>Ports and readiness on loopback.</summary>
internal static class Web
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(30) };

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static Task WaitUntilReadyAsync(Uri address, CancellationToken cancellationToken) =>
        WaitUntilAsync(async limit => (await StatusOfAsync(address, limit)) is >= (HttpStatusCode)200 and < (HttpStatusCode)300, cancellationToken);

    /// <summary>Waits until nobody listens there any more.</summary>
    public static Task WaitUntilGoneAsync(Uri address, CancellationToken cancellationToken) =>
        WaitUntilAsync(async limit => await StatusOfAsync(address, limit) is null, cancellationToken);

    /// <summary>Waits for a condition that nobody announces.</summary>
    public static async Task WaitUntilAsync(Func<CancellationToken, Task<bool>> condition, CancellationToken cancellationToken, TimeSpan? atMost = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(atMost ?? Limit);
        using var timer = new PeriodicTimer(BetweenLooks);
        while (!await condition(limit.Token))
            await timer.WaitForNextTickAsync(limit.Token);
    }

    private static async Task<HttpStatusCode?> StatusOfAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await Client.GetAsync(address, cancellationToken);
            return response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return HttpStatusCode.RequestTimeout;
        }
    }
}
