using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using TipEngage.Simulator.World;

namespace TipEngage.Simulator.Identity;

/// <summary>The tokens that the simulated Entra issues: to the bot, which the connector asks for, and to users of the app.</summary>
internal sealed class BotTokens(SimulatorOptions options)
{
    public const string Resource = "https://api.botframework.com";

    private static readonly Lazy<RSA> SharedKey = new(() => RSA.Create(2048));
    private static readonly Lazy<RSA> StrangerKey = new(() => RSA.Create(2048));
    private static readonly string KeyId = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(20));
    private readonly ConcurrentDictionary<string, DateTimeOffset> known = new(StringComparer.Ordinal);

    public string Issue() => Issue(Resource, options.Time.GetUtcNow(), options.BotTokenLifetime);

    public string Issue(string audience, DateTimeOffset now, TimeSpan life)
    {
        var claims = new JsonObject
        {
            ["aud"] = audience,
            ["iss"] = $"https://sts.windows.net/{options.TenantId}/",
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + life).ToUnixTimeSeconds(),
            ["appid"] = options.AppId,
            ["appidacr"] = "1",
            ["tid"] = options.TenantId,
            ["uti"] = Guid.NewGuid().ToString("N"),
            ["ver"] = "1.0"
        };
        return Sign(claims, SharedKey.Value);
    }

    /// <summary>A token of a persona for our app, as Entra at that address makes it.</summary>
    public UserTokenBuilder ForUser(Persona persona, Uri authority)
    {
        var now = options.Time.GetUtcNow();
        var claims = new JsonObject
        {
            ["aud"] = options.AppId,
            ["iss"] = $"{authority}{options.TenantId}/v2.0",
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
            ["oid"] = persona.AadObjectId,
            ["tid"] = options.TenantId,
            ["name"] = persona.Name,
            ["preferred_username"] = persona.UserPrincipalName,
            ["scp"] = "access_as_user",
            ["sub"] = persona.Mri,
            ["ver"] = "2.0"
        };
        if (persona.IsGuest)
            claims["idp"] = $"https://sts.windows.net/{persona.HomeTenantId}/";
        return new UserTokenBuilder(claims, all => Sign(all, SharedKey.Value));
    }

    internal static string SignForged(JsonObject claims) => Sign(claims, StrangerKey.Value);

    public static JsonObject ToJsonWebKeySet() => new()
    {
        ["keys"] = new JsonArray(new SigningKey(KeyId, SharedKey.Value, null).ToJsonWebKey())
    };

    /// <summary>Whether a connector call with this <c>Authorization</c> header may pass.</summary>
    public bool Accepts(string? authorization)
    {
        if (authorization is null || !authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            return false;

        var token = authorization["Bearer ".Length..];
        var now = options.Time.GetUtcNow();
        if (known.TryGetValue(token, out var until))
            return now < until;

        if (ExpiryOf(token) is not { } expiry || now >= expiry)
            return false;

        if (known.Count > 1000)
            known.Clear();

        known[token] = expiry;
        return true;
    }

    private static string Sign(JsonObject claims, RSA key)
    {
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = KeyId };
        return Jwt.Create(header, claims, content => Jwt.SignRs256(key, content));
    }

    private DateTimeOffset? ExpiryOf(string token)
    {
        if (Jwt.Read(token) is not { } parts || !IsOurs(parts.Header, parts.Claims))
            return null;

        lock (SharedKey.Value)
        {
            if (!SharedKey.Value.VerifyData(parts.Content, parts.Signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
                return null;
        }

        return DateTimeOffset.FromUnixTimeSeconds(parts.Claims.GetProperty("exp").GetInt64());
    }

    private bool IsOurs(JsonElement header, JsonElement claims) =>
        header.TryGetProperty("alg", out var algorithm) && algorithm.ValueEquals("RS256")
        && claims.TryGetProperty("aud", out var audience) && audience.ValueEquals(Resource)
        && claims.TryGetProperty("appid", out var appId) && appId.ValueEquals(options.AppId);
}
