using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace TipEngage.Simulator.Identity;

/// <summary>A key that signs channel tokens, with the channels it is endorsed for.</summary>
internal sealed record SigningKey(string Id, RSA Key, IReadOnlyList<string>? Endorsements)
{
    public JsonObject ToJsonWebKey()
    {
        var parameters = Key.ExportParameters(false);
        var key = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["x5t"] = Id,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent)
        };
        if (Endorsements is not null)
            key["endorsements"] = new JsonArray([.. Endorsements.Select(name => JsonValue.Create(name))]);

        return key;
    }
}
