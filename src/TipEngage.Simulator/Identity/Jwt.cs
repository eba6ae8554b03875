using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TipEngage.Simulator.Identity;

/// <summary>JSON web tokens made and read by hand, since the faulty ones are the point.</summary>
internal static class Jwt
{
    public static string Create(JsonObject header, JsonObject claims, Func<byte[], byte[]> sign)
    {
        var content = $"{Encode(header)}.{Encode(claims)}";
        return $"{content}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(content)))}";
    }

    /// <summary>The parts of a well-formed token, or nothing.</summary>
    public static (JsonElement Header, JsonElement Claims, byte[] Content, byte[] Signature)? Read(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3)
            return null;

        try
        {
            return (Decode(parts[0]), Decode(parts[1]), Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]));
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;
        }
    }

    public static byte[] SignRs256(RSA key, byte[] content)
    {
        lock (key)
            return key.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    public static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    private static JsonElement Decode(string part) => JsonElement.Parse(Base64Url.DecodeFromChars(part));
}
