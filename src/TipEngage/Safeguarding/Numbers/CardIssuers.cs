using TipEngage.Resources;

namespace TipEngage.Safeguarding.Numbers;

/// <summary>Who issues payment cards with which numbers, from its file.</summary>
/// <param name="Ranges">The numbers.</param>
/// <param name="Source">Where that comes from.</param>
/// <param name="AsOf">When it was last looked at.</param>
internal sealed record CardIssuers(IReadOnlyList<CardRange> Ranges, string Source, DateOnly AsOf)
{
    private const string Resource = "TipEngage.Safeguarding.Numbers.CardIssuers.json";

    public static CardIssuers Default => field ??= EmbeddedJson.Find(Resource, CardIssuersJson.Default.CardIssuers)!;

    public bool Has(string digits) => Ranges.Any(range => range.Has(digits));
}
