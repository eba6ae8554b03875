using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace TipEngage.Teams.Auth;

/// <summary>The signing keys that the channel published at one time, by <c>kid</c>.</summary>
internal sealed class KeySet
{
    private const int SmallestRsaKeyInBits = 2048;

    private readonly FrozenDictionary<string, SigningKey> keys;
    private readonly string fingerprint;

    private KeySet(FrozenDictionary<string, SigningKey> keys, bool allowsRs256, string fingerprint)
    {
        this.keys = keys;
        this.fingerprint = fingerprint;
        AllowsRs256 = allowsRs256;
    }

    /// <summary>Whether the metadata lists RS256, or lists nothing.</summary>
    public bool AllowsRs256 { get; }

    /// <exception cref="InvalidOperationException">The document has no usable key.</exception>
    public static KeySet From(OpenIdConnectConfiguration configuration)
    {
        var published = configuration.JsonWebKeySet?.Keys ?? [];
        var usable = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var key in published.Where(key => !string.IsNullOrEmpty(key.Kid)))
        {
            var signing = configuration.SigningKeys.FirstOrDefault(candidate => candidate.KeyId == key.Kid);
            if (signing is RsaSecurityKey or X509SecurityKey && signing.KeySize >= SmallestRsaKeyInBits)
                usable.TryAdd(key.Kid, new(signing, Endorsements(key)));
        }

        if (usable.Count is 0)
            throw new InvalidOperationException("The key server published no usable signing key.");

        var algorithms = configuration.IdTokenSigningAlgValuesSupported;
        var allowsRs256 = algorithms.Count is 0 || algorithms.Contains(SecurityAlgorithms.RsaSha256);
        return new(usable.ToFrozenDictionary(StringComparer.Ordinal), allowsRs256, Fingerprint(published, allowsRs256));
    }

    public SigningKey? Find(string kid) => keys.GetValueOrDefault(kid);

    public bool IsSameAs(KeySet? other) => other is not null && other.fingerprint == fingerprint;

    private static string[] Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.String).Select(item => item.GetString()!)]
            : [];

    private static string Fingerprint(IEnumerable<JsonWebKey> published, bool allowsRs256) => JsonSerializer.Serialize(
        published
            .OrderBy(key => key.Kid, StringComparer.Ordinal)
            .Select<JsonWebKey, string?[]>(key => [key.Kid, key.Kty, key.Use, key.N, key.E, .. key.X5c, "endorsements", .. Endorsements(key)])
            .Append([allowsRs256.ToString()]));
}
