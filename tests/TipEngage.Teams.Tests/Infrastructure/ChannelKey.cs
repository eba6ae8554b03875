using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace TipEngage.Teams.Tests.Infrastructure;

/// <summary>An RSA key with its id and what it is endorsed for.</summary>
internal sealed record ChannelKey(string Id, RSA Rsa, params string[] Endorsements)
{
    public static ChannelKey First { get; } = new("key-1", RSA.Create(2048), "msteams", "webchat");

    public static ChannelKey Second { get; } = new("key-2", RSA.Create(2048), "msteams");

    public static ChannelKey Third { get; } = new("key-3", RSA.Create(2048), "msteams");

    /// <summary>The key as the channel publishes it in fact: with a certificate beside the numbers.</summary>
    public JsonObject PublishedWithCertificate()
    {
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=channel", Rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var key = Published();
        key["x5c"] = new JsonArray(Convert.ToBase64String(certificate.RawData));
        return key;
    }

    public JsonObject Published()
    {
        var numbers = Rsa.ExportParameters(includePrivateParameters: false);
        return new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["n"] = Base64UrlEncoder.Encode(numbers.Modulus),
            ["e"] = Base64UrlEncoder.Encode(numbers.Exponent),
            ["endorsements"] = new JsonArray([.. Endorsements.Select(endorsement => (JsonNode)endorsement)]),
        };
    }
}
