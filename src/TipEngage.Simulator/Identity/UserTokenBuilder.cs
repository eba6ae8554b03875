using System.Text.Json.Nodes;

namespace TipEngage.Simulator.Identity;

/// <summary>Makes a token of Entra for a user of the app: valid unless told otherwise.</summary>
public sealed class UserTokenBuilder
{
    private readonly JsonObject claims;
    private Func<JsonObject, string> sign;

    internal UserTokenBuilder(JsonObject claims, Func<JsonObject, string> sign) => (this.claims, this.sign) = (claims, sign);

    public UserTokenBuilder Audience(string audience) => Claim("aud", audience);

    public UserTokenBuilder Issuer(string issuer) => Claim("iss", issuer);

    /// <summary>Makes it the token of another tenant, as that tenant's Entra would.</summary>
    public UserTokenBuilder Tenant(string tenantId)
    {
        var issuer = claims["iss"]!.GetValue<string>().Replace(claims["tid"]!.GetValue<string>(), tenantId, StringComparison.Ordinal);
        return Claim("tid", tenantId).Issuer(issuer);
    }

    public UserTokenBuilder Valid(DateTimeOffset from, DateTimeOffset until) =>
        Claim("nbf", from.ToUnixTimeSeconds()).Claim("exp", until.ToUnixTimeSeconds());

    /// <summary>Sets a claim, or takes it away when there is no value.</summary>
    public UserTokenBuilder Claim(string name, JsonNode? value)
    {
        if (value is null)
            claims.Remove(name);
        else
            claims[name] = value;

        return this;
    }

    /// <summary>Lets somebody else sign it, under the id of Entra's key.</summary>
    public UserTokenBuilder Forged()
    {
        sign = BotTokens.SignForged;
        return this;
    }

    /// <summary>Leaves it unsigned.</summary>
    public UserTokenBuilder WithoutSignature()
    {
        sign = claims => Jwt.Create(new JsonObject { ["typ"] = "JWT", ["alg"] = "none" }, claims, _ => []);
        return this;
    }

    public string Build() => sign(claims);
}
