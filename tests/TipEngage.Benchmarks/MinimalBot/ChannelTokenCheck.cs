using System.Collections.Concurrent;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace TipEngage.Benchmarks.MinimalBot;

/// <summary>Checks channel tokens with the published keys, each time or once per token.</summary>
internal sealed class ChannelTokenCheck(Uri metadata, bool remember)
{
    private const string Scheme = "Bearer ";

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };
    private readonly ConcurrentDictionary<string, Remembered> seen = new(StringComparer.Ordinal);
    private readonly TokenValidationParameters parameters = new()
    {
        ValidIssuer = Identity.Issuer,
        ValidAudience = Identity.AppId,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
            metadata.AbsoluteUri,
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever { RequireHttps = metadata.Scheme == Uri.UriSchemeHttps }),
    };

    /// <summary>The service URL that a good token speaks for; null for any other token.</summary>
    public async ValueTask<string?> ServiceUrlAsync(string authorization)
    {
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return null;

        if (remember && seen.TryGetValue(authorization, out var known) && known.Until > TimeProvider.System.GetUtcNow())
            return known.ServiceUrl;

        var result = await handler.ValidateTokenAsync(authorization[Scheme.Length..], parameters);

        if (!result.IsValid || !result.Claims.TryGetValue("serviceurl", out var claim) || claim is not string serviceUrl)
            return null;

        if (remember)
            seen[authorization] = new(serviceUrl, result.SecurityToken.ValidTo);

        return serviceUrl;
    }

    private sealed record Remembered(string ServiceUrl, DateTimeOffset Until);
}
