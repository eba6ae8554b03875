using System.Buffers.Text;
using System.Security.Cryptography;

namespace TipEngage.Practices.Invitations;

/// <summary>What stands in a link and only its holder knows: 128 random bits, of which the hash alone is kept.</summary>
internal static class Secret
{
    private const int Length = 16, Letters = 22;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Length));

    /// <summary>Its hash; null for what is no secret of ours.</summary>
    public static string? HashOf(string? secret)
    {
        Span<byte> bytes = stackalloc byte[Length];
        return secret is { Length: Letters } && Base64Url.IsValid(secret, out var length) && length == Length && Base64Url.DecodeFromChars(secret, bytes) == Length
            ? Convert.ToHexStringLower(SHA256.HashData(bytes))
            : null;
    }
}
