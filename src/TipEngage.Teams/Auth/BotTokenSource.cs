using Azure.Core;
using Microsoft.Extensions.Logging;

namespace TipEngage.Teams.Auth;

/// <summary>The bot's own token for the connector: kept, renewed 5 minutes ahead, one request in flight for any number of callers.</summary>
/// <remarks>
/// Source: <see href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#bot-to-connector"/>.
/// </remarks>
public sealed partial class BotTokenSource
{
    internal static readonly TimeSpan RenewAhead = TimeSpan.FromMinutes(5);
    internal static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);
    internal static readonly TimeSpan BetweenRenewals = TimeSpan.FromSeconds(30);
    internal static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly Func<TokenCredential> createCredential;
    private readonly TokenRequestContext request;
    private readonly TimeProvider clock;
    private readonly ILogger<BotTokenSource> logger;
    private volatile Held? held;
    private TokenCredential? credential;
    private Task<Outcome>? inFlight;
    private Outcome? failure;
    private (long At, TimeSpan Pause) failed;
    private long? invalidatedAt;

    /// <summary>Gets tokens from a credential.</summary>
    /// <param name="createCredential">Makes the credential; called again after <see cref="Invalidate"/>, since credentials keep tokens of their own.</param>
    /// <param name="scope">The scope to ask for, such as <c>https://api.botframework.com/.default</c>.</param>
    /// <param name="clock">Tells when a token is due for renewal.</param>
    /// <param name="logger">Is told of renewals and failures, never of tokens.</param>
    public BotTokenSource(Func<TokenCredential> createCredential, string scope, TimeProvider clock, ILogger<BotTokenSource> logger)
    {
        this.createCredential = createCredential;
        this.clock = clock;
        this.logger = logger;
        request = new([scope]);
    }

    /// <summary>A token that is valid now.</summary>
    /// <exception cref="TokenAcquisitionException">None could be had; asked again at once, the same failure answers for 5 seconds.</exception>
    public ValueTask<string> GetAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        if (held is not { } current || now >= current.ExpiresOn)
            return RenewedAsync(cancellationToken);

        if (now >= current.RenewAt)
            Renew();
        return new(current.Token);
    }

    /// <summary>Forgets a token that the connector refused, so that the next <see cref="GetAsync"/> asks for another; at most once in 30 seconds.</summary>
    /// <param name="token">The refused token; one that is no longer kept changes nothing.</param>
    public void Invalidate(string token)
    {
        lock (gate)
        {
            if (held?.Token != token || (invalidatedAt is { } last && clock.GetElapsedTime(last) < BetweenRenewals))
                return;

            invalidatedAt = clock.GetTimestamp();
            held = null;
            credential = null;
        }

        LogInvalidated();
    }

    private async ValueTask<string> RenewedAsync(CancellationToken cancellationToken)
    {
        var outcome = await Renew().WaitAsync(cancellationToken);
        return outcome.Token ?? throw new TokenAcquisitionException(outcome.Code, outcome.Message);
    }

    private Task<Outcome> Renew()
    {
        lock (gate)
        {
            if (inFlight is { IsCompleted: false })
                return inFlight;

            var now = clock.GetUtcNow();
            if (held is { } current && now < current.RenewAt && now < current.ExpiresOn)
                return Task.FromResult(new Outcome(current.Token, null, ""));
            if (failure is not null && clock.GetElapsedTime(failed.At) < failed.Pause)
                return Task.FromResult(failure);

            return inFlight = Task.Run(AcquireAsync);
        }
    }

    private async Task<Outcome> AcquireAsync()
    {
        using var limit = new CancellationTokenSource(Limit, clock);
        try
        {
            TokenCredential source;
            lock (gate)
                source = credential ??= createCredential();

            var token = await source.GetTokenAsync(request, limit.Token).AsTask().WaitAsync(limit.Token);
            return token.ExpiresOn > clock.GetUtcNow()
                ? Keep(token)
                : Fail(new(null, "The bot got a token that has already expired: check this machine's clock."));
        }
        catch (Exception fault)
        {
            return Fail(TokenFault.From(fault));
        }
    }

    private Outcome Keep(AccessToken token)
    {
        lock (gate)
        {
            var soonest = clock.GetUtcNow() + BetweenRenewals;
            var ahead = token.ExpiresOn - RenewAhead;
            held = new(token.Token, token.ExpiresOn, ahead > soonest ? ahead : soonest);
            failure = null;
        }

        LogRenewed(token.ExpiresOn);
        return new(token.Token, null, "");
    }

    private Outcome Fail(TokenAcquisitionException fault)
    {
        var outcome = new Outcome(null, fault.Code, fault.Message);
        lock (gate)
        {
            var now = clock.GetUtcNow();
            failure = outcome;
            failed = (clock.GetTimestamp(), held is { } current && now < current.ExpiresOn ? BetweenRenewals : AfterFailure);
            credential = null;
        }

        LogFailed(fault.Message);
        return outcome;
    }

    [LoggerMessage(LogLevel.Information, "The bot has a token until {ExpiresOn:O}")]
    private partial void LogRenewed(DateTimeOffset expiresOn);

    [LoggerMessage(LogLevel.Warning, "The connector refused the bot's token; another is asked for")]
    private partial void LogInvalidated();

    [LoggerMessage(LogLevel.Error, "{Reason}")]
    private partial void LogFailed(string reason);

    private sealed record Held(string Token, DateTimeOffset ExpiresOn, DateTimeOffset RenewAt);

    private sealed record Outcome(string? Token, string? Code, string Message);
}
