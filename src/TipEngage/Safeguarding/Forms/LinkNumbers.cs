using System.Text.RegularExpressions;
using TipEngage.Safeguarding.Numbers;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Finds places and accounts in the words of an address, which writes them in ways of its own.</summary>
internal static partial class LinkNumbers
{
    private const int FewestOfAccount = 8;

    public static IEnumerable<Hit> In(FormReading reading)
    {
        var text = reading.Text.Marked;
        return !text.AsSpan().ContainsAnyInRange('0', '9') ? [] : PlacesIn(text).Select(match => HitOf(match, FindingKind.Address)).Concat(Accounts(reading, text));
    }

    /// <summary>Places on the earth in the words of an address.</summary>
    public static IEnumerable<Match> PlacesIn(string words) => Pairs().Matches(words).Where(Coordinates.IsOnEarth).Concat(Degrees().Matches(words));

    /// <summary>Numbers of payment cards in the words of an address: posts and films have numbers as long, so what stands in one piece right behind a word for those is theirs.</summary>
    public static IEnumerable<Match> CardsIn(string words) => Cards().Matches(words)
        .Where(match => match.Groups["number"].Value is var number && CardNumbers.Is(number.Replace(" ", "", StringComparison.Ordinal)) && (number.Contains(' ') || !match.Groups["page"].Success));

    private static Hit HitOf(Match match, FindingKind kind) => new(kind, Severity.Block, match.Index, match.Index + match.Length);

    private static IEnumerable<Hit> Accounts(FormReading reading, string text) => Wallets().Matches(text).Where(match => IsWallet(reading, match))
        .Concat(NumberRules.Iban().Matches(text).Where(match => match.Value.Count(char.IsAsciiDigit) >= FewestOfAccount && CheckDigits.IsIban(match.Value.Replace(" ", "", StringComparison.Ordinal))))
        .Concat(CardsIn(text))
        .Select(match => HitOf(match, FindingKind.Account));

    /// <summary>Documents have names as long as a wallet's: that one says so by its check digits, or by the word before it.</summary>
    private static bool IsWallet(FormReading reading, Match match) => !match.Groups["unsure"].Success
        || OfWallet().IsMatch(reading.Text.Marked.AsSpan(0, match.Index))
        || Base58.IsChecked(string.Create(match.Length, (reading.Text, match.Index), static (letters, of) =>
        {
            for (var at = 0; at < letters.Length; at++)
                letters[at] = of.Text.IsUpper(of.Index + at) ? char.ToUpperInvariant(of.Text.Marked[of.Index + at]) : of.Text.Marked[of.Index + at];
        }));

    /// <summary>A comma between, a word or a mark of maps before, their names before them, how near the map is, or nothing else in this part of the address.</summary>
    [GeneratedRegex(
        @"(?<![0-9.])(?<first>[0-9]{1,3}\.[0-9]{4,20}) ?[,;~] ?-?(?<second>[0-9]{1,3}\.[0-9]{4,20})(?![0-9])"
        + @"|(?:@|(?<![a-z])(?:s?ll|q|query|cent(?:er|re)|cp|loc|location|place|origin|destination|[sd]addr|geo|coord(?:inate)?s?|latlng|points?|markers?)[/:]) ?-?(?<first>[0-9]{1,3}\.[0-9]{3,20}) ?[,;~] ?-?(?<second>[0-9]{1,3}\.[0-9]{3,20})(?![0-9])"
        + @"|!3d[ -]?(?<first>[0-9]{1,2}\.[0-9]{3,20})!4d[ -]?(?<second>[0-9]{1,3}\.[0-9]{3,20})"
        + @"|(?<![a-z])m?(?:lat|latitude|y)/ ?-?(?<first>[0-9]{1,2}\.[0-9]{3,20})/[a-z ]{0,12}(?:lon|lng|long|longitude|x)/ ?-?(?<second>[0-9]{1,3}\.[0-9]{3,20})"
        + @"|(?<![a-z])m?(?:lon|lng|long|longitude|x)/ ?-?(?<first>[0-9]{1,3}\.[0-9]{3,20})/[a-z ]{0,12}(?:lat|latitude|y)/ ?-?(?<second>[0-9]{1,2}\.[0-9]{3,20})"
        + @"|(?:map|/)/?[0-9]{1,2}(?:\.[0-9]{1,2})?z?/ ?-?(?<first>[0-9]{1,2}\.[0-9]{3,20})/ ?-?(?<second>[0-9]{1,3}\.[0-9]{3,20})(?![0-9a-z.])"
        + @"|(?<=[/:,]) ?-?(?<first>[0-9]{1,2}\.[0-9]{4,20}) -?(?<second>[0-9]{1,3}\.[0-9]{4,20})(?=$|/)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pairs();

    [GeneratedRegex(
        @"[0-9]{1,3} ?[°º] ?[0-9]{1,2}[^a-z/]{0,12}[nsewutb]?|(?<![a-z0-9])[0-9]{1,2} [0-9]{1,2}(?: [0-9]{1,2}(?:\.[0-9]{1,6})?)? [ns] [0-9]{1,3} [0-9]{1,2}(?: [0-9]{1,2}(?:\.[0-9]{1,6})?)? [ew](?![a-z])|(?<![a-z0-9.])[0-9]{1,2}\.[0-9]{3,20} ?[ns][ ,/]{1,3}[0-9]{1,3}\.[0-9]{3,20} ?[ew](?![a-z])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Degrees();

    [GeneratedRegex(@"(?<![a-z0-9])(?:0x[0-9a-f]{40}|bc1[a-z0-9]{25,60}|ltc1[a-z0-9]{25,60}|addr1[a-z0-9]{40,110}|(?<unsure>[13t][a-z1-9]{25,34}))(?![a-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Wallets();

    [GeneratedRegex(@"(?<page>(?<![a-z])(?:posts?|status(?:es)?|videos?|photos?|reels?|permalink|stor(?:y|ies)|articles?|news|fbid|groups?|events?|watch|doi[a-z./]{0,8}/10\.[0-9]{4,9})[:/]{1,3} ?)?(?<![0-9.])(?<number>[0-9]{4}(?: [0-9]{4}){2}(?: [0-9]{1,4}){1,2}|[0-9]{4} [0-9]{6} [0-9]{4,5}|[0-9]{13,19})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Cards();

    [GeneratedRegex(@"(?<![a-z])(?:address|addr|wallet|account|bitcoin|btc|bch|trx|tron)[:/ ]{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex OfWallet();
}
