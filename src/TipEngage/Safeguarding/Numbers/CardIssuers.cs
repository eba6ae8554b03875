using System.Globalization;
using TipEngage.Resources;

namespace TipEngage.Safeguarding.Numbers;

/// <summary>Who gives out payment cards, by the digits that their numbers begin with: among the long numbers of addresses few others pass for one.</summary>
/// <param name="Issuers">Each issuer.</param>
/// <param name="Source">Where that comes from.</param>
/// <param name="AsOf">When it was last looked at.</param>
internal sealed record CardIssuers(IReadOnlyList<CardIssuers.Issuer> Issuers, string Source, DateOnly AsOf)
{
    private const string Resource = "TipEngage.Safeguarding.Numbers.CardIssuers.json";

    public static CardIssuers Default => field ??= EmbeddedJson.Find(Resource, CardIssuersJson.Default.CardIssuers)!;

    /// <summary>Whether digits are the number of a card of one of them.</summary>
    public bool IsCard(string digits) => CheckDigits.HasCardSum(digits) && Issuers.Any(one => one.Lengths.Contains(digits.Length) && one.Begins.Any(range => Begins(digits, range)));

    private static bool Begins(string digits, string range)
    {
        var (first, last) = range.Split('-') is [var from, var to] ? (from, to) : (range, range);
        return int.Parse(digits.AsSpan(0, first.Length), CultureInfo.InvariantCulture) is var begin
            && begin >= int.Parse(first, CultureInfo.InvariantCulture) && begin <= int.Parse(last, CultureInfo.InvariantCulture);
    }

    /// <param name="Name">Its name.</param>
    /// <param name="Begins">What its numbers begin with: digits, or the first and the last of a range.</param>
    /// <param name="Lengths">How many digits they have.</param>
    internal sealed record Issuer(string Name, IReadOnlyList<string> Begins, IReadOnlyList<int> Lengths);
}
