using System.Numerics;
using System.Security.Cryptography;

namespace TipEngage.Safeguarding.Numbers;

/// <summary>Tells the name of a wallet from other letters and digits: its last four bytes are a digest of the others.</summary>
internal static class Base58
{
    private const string Letters = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private const int Whole = 25;
    private const int Checked = 21;

    public static bool IsChecked(string name)
    {
        var number = BigInteger.Zero;
        foreach (var letter in name)
        {
            if (Letters.IndexOf(letter) is not (>= 0 and var digit))
                return false;

            number = (number * Letters.Length) + digit;
        }

        Span<byte> bytes = stackalloc byte[Whole];
        if (number.GetByteCount(isUnsigned: true) is var length && (length > Whole || !number.TryWriteBytes(bytes[(Whole - length)..], out _, isUnsigned: true, isBigEndian: true)))
            return false;

        return SHA256.HashData(SHA256.HashData(bytes[..Checked])).AsSpan(0, Whole - Checked).SequenceEqual(bytes[Checked..]);
    }
}
