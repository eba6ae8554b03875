using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace TipEngage.Benchmarks.Surroundings;

/// <summary>The channel's side of the tokens: publishes a key with its endorsement and signs with it.</summary>
internal sealed class KeyServer : IAsyncDisposable
{
    private const string MetadataPath = "/v1/.well-known/openidconfiguration";
    private const string KeysPath = "/v1/.well-known/keys";
    private const string KeyId = "benchmark-key";

    private static readonly TimeSpan TokenLifetime = TimeSpan.FromHours(2);

    private readonly RSA key = RSA.Create(2048);
    private readonly WebApplication app = LoopbackServer.Create();

    private KeyServer()
    {
    }

    public Uri Metadata => new(app.Address(), MetadataPath);

    public static async Task<KeyServer> StartAsync(CancellationToken cancellationToken)
    {
        var server = new KeyServer();
        server.app.Run(server.AnswerAsync);
        await server.app.StartAsync(cancellationToken);

        return server;
    }

    public string ChannelToken(Uri serviceUrl)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;

        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Identity.Issuer,
            Audience = Identity.AppId,
            NotBefore = now,
            Expires = now + TokenLifetime,
            Claims = new Dictionary<string, object> { ["serviceurl"] = serviceUrl.AbsoluteUri },
            SigningCredentials = new(new RsaSecurityKey(key) { KeyId = KeyId }, SecurityAlgorithms.RsaSha256),
        });
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
    }

    private Task AnswerAsync(HttpContext context) => context.Request.Path.Value switch
    {
        MetadataPath => context.Response.WriteAsJsonAsync(Configuration()),
        KeysPath => context.Response.WriteAsJsonAsync(Keys()),
        _ => NotFound(context),
    };

    private Dictionary<string, object> Configuration() => new()
    {
        ["issuer"] = Identity.Issuer,
        ["jwks_uri"] = new Uri(app.Address(), KeysPath).AbsoluteUri,
        ["id_token_signing_alg_values_supported"] = new[] { SecurityAlgorithms.RsaSha256 },
    };

    private Dictionary<string, object> Keys()
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);

        return new()
        {
            ["keys"] = new[]
            {
                new Dictionary<string, object>
                {
                    ["kty"] = "RSA",
                    ["use"] = "sig",
                    ["kid"] = KeyId,
                    ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
                    ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
                    ["endorsements"] = new[] { "msteams" },
                },
            },
        };
    }

    private static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
