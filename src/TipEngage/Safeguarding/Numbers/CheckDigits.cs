using System.Numerics;

namespace TipEngage.Safeguarding.Numbers;

/// <summary>Sums that tell a number of an account from any number.</summary>
internal static class CheckDigits
{
    /// <summary>Whether a number of 13 to 19 digits may be one of a payment card.</summary>
    public static bool IsCard(string digits)
    {
        if (digits.Length is < 13 or > 19)
            return false;

        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            sum += i % 2 is 0 ? digit : (digit * 2 / 10) + (digit * 2 % 10);
        }

        return sum % 10 is 0;
    }

    /// <summary>Whether thirteen digits are the number of a book.</summary>
    public static bool IsBook(string digits) => digits is { Length: 13 } && digits[..3] is "978" or "979" && digits.Index().Sum(one => (one.Item - '0') * (one.Index % 2 is 0 ? 1 : 3)) % 10 is 0;

    /// <summary>Whether seven digits are the number of a ship.</summary>
    public static bool IsVessel(string digits) => digits.Length is 7 && Enumerable.Range(0, 6).Sum(i => (digits[i] - '0') * (7 - i)) % 10 == digits[6] - '0';

    /// <summary>Whether letters and digits without spaces are an international account number.</summary>
    public static bool IsIban(string text)
    {
        var value = BigInteger.Zero;
        foreach (var character in text[4..] + text[..4])
            value = char.IsAsciiDigit(character) ? (value * 10) + (character - '0') : (value * 100) + (character - 'a' + 10);
        return value % 97 == 1;
    }
}
