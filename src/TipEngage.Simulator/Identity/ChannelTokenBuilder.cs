using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace TipEngage.Simulator.Identity;

/// <summary>Makes a token of the channel: valid unless told otherwise.</summary>
public sealed class ChannelTokenBuilder
{
    private readonly ChannelKeys keys;
    private readonly JsonObject header;
    private readonly JsonObject claims;
    private readonly DateTimeOffset now;
    private SigningKey key;
    private TokenFault fault;

    internal ChannelTokenBuilder(ChannelKeys keys, string issuer, string audience, string serviceUrl, DateTimeOffset now)
    {
        this.keys = keys;
        this.now = now;
        key = keys.Current;
        header = new JsonObject { ["alg"] = "RS256", ["kid"] = key.Id, ["x5t"] = key.Id, ["typ"] = "JWT" };
        claims = new JsonObject { ["serviceurl"] = serviceUrl, ["iss"] = issuer, ["aud"] = audience };
        Valid(now, now + TimeSpan.FromHours(1));
    }

    public ChannelTokenBuilder Issuer(string issuer) => Claim("iss", issuer);

    public ChannelTokenBuilder Audience(string audience) => Claim("aud", audience);

    public ChannelTokenBuilder ServiceUrl(string? serviceUrl) => Claim("serviceurl", serviceUrl);

    public ChannelTokenBuilder Valid(DateTimeOffset from, DateTimeOffset until) =>
        Claim("nbf", from.ToUnixTimeSeconds()).Claim("exp", until.ToUnixTimeSeconds());

    /// <summary>Sets a claim, or takes it away when there is no value.</summary>
    public ChannelTokenBuilder Claim(string name, JsonNode? value)
    {
        if (value is null)
            claims.Remove(name);
        else
            claims[name] = value;

        return this;
    }

    public ChannelTokenBuilder Fault(TokenFault wrong)
    {
        fault = wrong;
        return wrong switch
        {
            TokenFault.WrongKey => SignedBy(keys.Stranger, key.Id),
            TokenFault.UnknownKey => SignedBy(keys.Stranger, keys.Stranger.Id),
            TokenFault.KeyWithoutEndorsements => SignedBy(keys.Unendorsed, keys.Unendorsed.Id),
            TokenFault.KeyOfOtherChannel => SignedBy(keys.OtherChannel, keys.OtherChannel.Id),
            TokenFault.MissingKeyId => SignedBy(key, null),
            TokenFault.WrongIssuer => Issuer("https://issuer.example"),
            TokenFault.WrongAudience => Audience("00000000-1111-2222-3333-444444444444"),
            TokenFault.Expired => Valid(now - TimeSpan.FromHours(2), now - TimeSpan.FromHours(1)),
            TokenFault.NotYetValid => Valid(now + TimeSpan.FromHours(1), now + TimeSpan.FromHours(2)),
            TokenFault.MissingExpiry => Claim("exp", null),
            TokenFault.MissingServiceUrl => ServiceUrl(null),
            TokenFault.OtherServiceUrl => ServiceUrl("https://smba.example/teams/"),
            _ => this
        };
    }

    /// <summary>The token; empty when the fault is that there is none.</summary>
    public string Build() => fault switch
    {
        TokenFault.Missing => "",
        TokenFault.Garbage => "not.a.token",
        TokenFault.AlgorithmNone => WithAlgorithm("none", _ => []),
        TokenFault.AlgorithmHs256 => WithAlgorithm("HS256", content =>
            HMACSHA256.HashData(Encoding.ASCII.GetBytes(key.Key.ExportSubjectPublicKeyInfoPem()), content)),
        TokenFault.TamperedClaims => Tampered(),
        _ => Jwt.Create(header, claims, content => Jwt.SignRs256(key.Key, content))
    };

    private ChannelTokenBuilder SignedBy(SigningKey signer, string? keyId)
    {
        key = signer;
        foreach (var name in (string[])["kid", "x5t"])
        {
            if (keyId is null)
                header.Remove(name);
            else
                header[name] = keyId;
        }

        return this;
    }

    private string WithAlgorithm(string algorithm, Func<byte[], byte[]> sign)
    {
        header["alg"] = algorithm;
        return Jwt.Create(header, claims, sign);
    }

    private string Tampered()
    {
        var parts = Jwt.Create(header, claims, content => Jwt.SignRs256(key.Key, content)).Split('.');
        claims["tampered"] = true;
        return $"{parts[0]}.{Jwt.Encode(claims)}.{parts[2]}";
    }
}
