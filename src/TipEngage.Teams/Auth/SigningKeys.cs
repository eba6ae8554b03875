using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace TipEngage.Teams.Auth;

/// <summary>The channel's signing keys: loaded once, refreshed in the background, and once more when a token names a new one.</summary>
internal sealed partial class SigningKeys(
    BotSettings settings, IHttpClientFactory httpClients, TimeProvider clock, ILogger<SigningKeys> logger)
{
    public const string HttpClientName = "TipEngage.Teams.SigningKeys";
    public const int LargestDocumentInBytes = 1024 * 1024;

    public static readonly TimeSpan AutomaticRefresh = TimeSpan.FromHours(12);
    public static readonly TimeSpan BetweenDemandedRefreshes = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan BetweenFailedLoads = TimeSpan.FromSeconds(5);
    public static readonly TimeSpan FetchLimit = TimeSpan.FromSeconds(15);

    private readonly Lock gate = new();
    private volatile KeySet? current;
    private Task? inFlight;
    private long version;
    private long nextAutomatic;
    private long nextDemanded;
    private long nextLoad;

    /// <summary>By a clock that nobody sets: set back, the other would keep what is put off waiting until its time comes again.</summary>
    private TimeSpan Now => clock.GetElapsedTime(0);

    /// <summary>Whether keys were ever loaded.</summary>
    public bool IsReady => current is not null;

    /// <summary>Changes whenever the set of published keys does; 0 before the first.</summary>
    public long Version => Volatile.Read(ref version);

    /// <summary>The newest keys; asking starts the refresh that is due.</summary>
    public KeySet? Current
    {
        get
        {
            var keys = current;
            if (keys is not null && Now.Ticks >= Volatile.Read(ref nextAutomatic))
                Refresh(demanded: false);

            return keys;
        }
    }

    /// <summary>The newest keys, asked for anew when they lack <paramref name="kid"/>; null when none could ever be loaded.</summary>
    public async ValueTask<KeySet?> GetAsync(string kid, CancellationToken cancellationToken)
    {
        var keys = Current;
        if (keys?.Find(kid) is null && Refresh(demanded: true) is { } refresh)
            await refresh.WaitAsync(cancellationToken);

        return current;
    }

    public async Task<bool> EnsureLoadedAsync(CancellationToken cancellationToken)
    {
        if (!IsReady && Refresh(demanded: false) is { } refresh)
            await refresh.WaitAsync(cancellationToken);

        return IsReady;
    }

    /// <summary>Joins the refresh that is under way, or starts one if it is time; null when it is not.</summary>
    private Task? Refresh(bool demanded)
    {
        lock (gate)
        {
            if (inFlight is { IsCompleted: false })
                return inFlight;

            var now = Now;
            var allowedAt = current is null ? nextLoad : demanded ? nextDemanded : nextAutomatic;
            if (now.Ticks < allowedAt)
                return null;

            if (current is not null && demanded)
                nextDemanded = (now + BetweenDemandedRefreshes).Ticks;
            return inFlight = Task.Run(FetchAsync);
        }
    }

    private async Task FetchAsync()
    {
        using var limit = new CancellationTokenSource(FetchLimit, clock);
        try
        {
            using var http = httpClients.CreateClient(HttpClientName);
            var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(
                settings.OpenIdMetadata.AbsoluteUri, new KeyDocuments(http), limit.Token);
            Keep(KeySet.From(configuration));
        }
        catch (Exception fault)
        {
            // Whatever the key server answers, the last good keys stay and the next attempt is put off.
            PutOff();
            LogFetchFailed(settings.OpenIdMetadata, fault.GetType().Name, IsReady);
        }
    }

    private void Keep(KeySet fetched)
    {
        lock (gate)
        {
            Volatile.Write(ref nextAutomatic, (Now + AutomaticRefresh).Ticks);
            if (fetched.IsSameAs(current))
                return;

            current = fetched;
            Volatile.Write(ref version, version + 1);
        }

        LogKeysChanged(Version);
    }

    private void PutOff()
    {
        lock (gate)
        {
            var now = Now;
            nextLoad = (now + BetweenFailedLoads).Ticks;
            var retry = (now + BetweenDemandedRefreshes).Ticks;
            if (nextAutomatic < retry)
                Volatile.Write(ref nextAutomatic, retry);
        }
    }

    [LoggerMessage(LogLevel.Information, "The channel's signing keys changed; this is version {Version}")]
    private partial void LogKeysChanged(long version);

    [LoggerMessage(LogLevel.Error, "The channel's signing keys could not be read from {Address} ({Fault}); earlier keys in use: {HasKeys}")]
    private partial void LogFetchFailed(Uri address, string fault, bool hasKeys);
}
