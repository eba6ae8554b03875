using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace TipEngage.Teams.Auth;

/// <summary>Judges whether a request comes from the Teams channel and may be answered. Tokens of any other issuer are refused.</summary>
/// <remarks>
/// Valid tokens are remembered until they expire or the channel's keys change. Source:
/// <see href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#connector-to-bot"/>.
/// </remarks>
public sealed partial class ChannelTokenValidator
{
    internal const int Remembered = 1024;
    internal const int LongestToken = 16 * 1024;
    internal static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private const string Scheme = "Bearer ";
    private const string TeamsChannel = "msteams";

    private readonly JsonWebTokenHandler tokens = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };
    private readonly RememberedTokens remembered = new(Remembered);
    private readonly BotSettings settings;
    private readonly SigningKeys keys;
    private readonly TimeProvider clock;
    private readonly ILogger<ChannelTokenValidator> logger;

    internal ChannelTokenValidator(BotSettings settings, SigningKeys keys, TimeProvider clock, ILogger<ChannelTokenValidator> logger)
    {
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
        this.logger = logger;
    }

    /// <summary>Whether the channel's keys were loaded, so that tokens can be judged; true without an app id, where no keys are needed.</summary>
    public bool IsReady => settings.AppId is null || keys.IsReady;

    /// <summary>Loads the channel's keys unless they are; after a failure not again for 5 seconds.</summary>
    /// <returns><see cref="IsReady"/> afterwards.</returns>
    public async Task<bool> EnsureLoadedAsync(CancellationToken cancellationToken = default) =>
        settings.AppId is null || await keys.EnsureLoadedAsync(cancellationToken);

    /// <summary>Judges the token of a request: signature, algorithm, issuer, audience and lifetime.</summary>
    /// <param name="authorizationHeader">The <c>Authorization</c> header as received; null or empty when there is none.</param>
    /// <returns>What the token proves, or why it was refused; follow with <see cref="Check"/> once the body is read.</returns>
    public ValueTask<TokenResult> ValidateAsync(string? authorizationHeader, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(authorizationHeader))
            return new(TokenResult.Refused(Refusal.MissingHeader));
        if (keys.Current is not null && remembered.TryGet(authorizationHeader, keys.Version, clock.GetUtcNow(), out var channel))
            return new(TokenResult.Accepted(channel));

        return ReadAsync(authorizationHeader, cancellationToken);
    }

    /// <summary>Judges the activity that came with a valid token.</summary>
    /// <param name="channel">What the token proves.</param>
    /// <param name="serviceUrl">The activity's <c>serviceUrl</c>; must be the token's, apart from case and trailing slashes.</param>
    /// <param name="channelId">The activity's <c>channelId</c>; must be <c>msteams</c>, and endorsed by the signing key unless that check is off.</param>
    /// <param name="tenantId">The activity's tenant (<c>conversation.tenantId</c> or <c>channelData.tenant.id</c>); must be an allowed one.</param>
    /// <returns>Null when accepted, else why not.</returns>
    public Refusal? Check(AuthenticatedChannel channel, string? serviceUrl, string? channelId, string? tenantId)
    {
        if (channelId is not TeamsChannel)
            return Refusal.ChannelNotAllowed;
        if (settings.RequireEndorsements && !channel.Endorsements.Contains(channelId))
            return Refusal.NotEndorsed;
        if (!IsSameService(channel.ServiceUrl, serviceUrl))
            return Refusal.ServiceUrlMismatch;

        return tenantId is not null && settings.AllowedTenants.Contains(tenantId) ? null : Refusal.TenantNotAllowed;
    }

    private static bool IsSameService(string? claimed, string? actual) => !string.IsNullOrEmpty(claimed)
        && !string.IsNullOrEmpty(actual)
        && claimed.AsSpan().TrimEnd('/').Equals(actual.AsSpan().TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    private async ValueTask<TokenResult> ReadAsync(string header, CancellationToken cancellationToken)
    {
        if (Parse(header) is not { } token)
        {
            LogRefused(Refusal.Malformed, "", "", "");
            return TokenResult.Refused(Refusal.Malformed);
        }

        var version = keys.Version;
        var (channel, refusal) = await JudgeAsync(token, cancellationToken);
        if (channel is null)
        {
            LogRefused(refusal, Loggable(token.Kid), Loggable(token.Issuer), Loggable(token.Audiences.FirstOrDefault()));
            return TokenResult.Refused(refusal);
        }

        if (version == keys.Version)
            remembered.Remember(header, channel, version);
        return TokenResult.Accepted(channel);
    }

    private static JsonWebToken? Parse(string header)
    {
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || header.Length > LongestToken + Scheme.Length)
            return null;

        var encoded = header[Scheme.Length..];
        if (encoded.Any(char.IsWhiteSpace))
            return null;

        try
        {
            var token = new JsonWebToken(encoded);
            // The claims are read here so that one of the wrong shape is a malformed token and nothing worse.
            _ = (token.Issuer, token.Audiences.Count(), token.ValidTo, token.ValidFrom, token.Alg, token.Kid);
            return token.IsEncrypted || token.TryGetHeaderValue<object>("crit", out _) ? null : token;
        }
        catch (Exception fault) when (fault is ArgumentException or SecurityTokenException or FormatException or System.Text.Json.JsonException
            or InvalidOperationException or OverflowException or InvalidCastException)
        {
            return null;
        }
    }

    private async ValueTask<(AuthenticatedChannel? Channel, Refusal Refusal)> JudgeAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        if (Unverified(token) is { } early)
            return (null, early);
        if (await keys.GetAsync(token.Kid, cancellationToken) is not { } set)
            return (null, Refusal.KeysUnavailable);
        if (!set.AllowsRs256)
            return (null, Refusal.WrongAlgorithm);
        if (set.Find(token.Kid) is not { } key)
            return (null, Refusal.UnknownKey);

        var result = await tokens.ValidateTokenAsync(token, Parameters(key));
        return result.IsValid ? (Channel(token, key), default) : (null, Reason(result.Exception, token));
    }

    /// <summary>What needs no key, first: a stranger's token must not make the bot ask for keys.</summary>
    private Refusal? Unverified(JsonWebToken token)
    {
        if (token.Alg is not SecurityAlgorithms.RsaSha256)
            return Refusal.WrongAlgorithm;
        if (token.Issuer != settings.TokenIssuer)
            return Refusal.UnknownIssuer;
        if (settings.AppId is null || !token.Audiences.SequenceEqual([settings.AppId]))
            return Refusal.WrongAudience;
        if (string.IsNullOrEmpty(token.Kid))
            return Refusal.Malformed;

        return Lifetime(token);
    }

    private TokenValidationParameters Parameters(SigningKey key) => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        ValidIssuer = settings.TokenIssuer,
        ValidAudience = settings.AppId,
        IssuerSigningKey = key.Key,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (_, _, token, _) => token is JsonWebToken jwt && Lifetime(jwt) is null,
    };

    private Refusal? Lifetime(JsonWebToken token)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (!token.TryGetPayloadValue<long>(JwtRegisteredClaimNames.Exp, out _))
            return Refusal.MissingExpiry;
        if (now - ClockSkew >= token.ValidTo)
            return Refusal.Expired;

        return now + ClockSkew < token.ValidFrom ? Refusal.NotYetValid : null;
    }

    private Refusal Reason(Exception fault, JsonWebToken token) => fault switch
    {
        SecurityTokenInvalidLifetimeException => Lifetime(token) ?? Refusal.Expired,
        SecurityTokenInvalidIssuerException => Refusal.UnknownIssuer,
        SecurityTokenInvalidAudienceException => Refusal.WrongAudience,
        SecurityTokenInvalidAlgorithmException => Refusal.WrongAlgorithm,
        _ => Refusal.BadSignature,
    };

    private static AuthenticatedChannel Channel(JsonWebToken token, SigningKey key) => new()
    {
        ServiceUrl = token.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) ? serviceUrl : null,
        Endorsements = key.Endorsements,
        ExpiresAt = new(DateTime.SpecifyKind(token.ValidTo, DateTimeKind.Utc)),
        AppId = token.Audiences.First(),
        KeyId = token.Kid,
        Issuer = token.Issuer,
    };

    private static string Loggable(string? claim) =>
        new([.. (claim ?? "").Take(100).Select(character => char.IsControl(character) ? '?' : character)]);

    [LoggerMessage(LogLevel.Information, "Refused a token: {Refusal}; kid {KeyId}, iss {Issuer}, aud {Audience}")]
    private partial void LogRefused(Refusal refusal, string keyId, string issuer, string audience);
}
