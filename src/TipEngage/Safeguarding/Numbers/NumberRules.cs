using System.Text.RegularExpressions;
using PhoneNumbers;

namespace TipEngage.Safeguarding.Numbers;

/// <summary>Finds addresses, accounts and numbers that identify somebody, in digits of any script.</summary>
internal sealed partial class NumberRules(IReadOnlyList<CountryData> countries)
{
    private const int FewestOfPhone = 7;
    private const int FewestOfIdentifier = 9;
    private const int LongestLabel = 24;
    private const int MostOfPaper = 10;
    private const int LengthOfWallet = 34;
    private const string Everywhere = "ZZ";

    private readonly Regex identifiers = new(
        $"(?:^|[^a-z0-9])(?:{string.Join('|', countries.SelectMany(country => country.Identifiers))})(?:[^a-z0-9]|$)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private readonly string[] regions = [.. countries.Select(country => country.Country).Where(country => country is not Everywhere)];

    /// <summary>Why a text is refused, by its numbers and addresses.</summary>
    /// <param name="text">Lower case, ASCII digits, with its punctuation.</param>
    public IEnumerable<Reason> ReasonsIn(string text)
    {
        if (Email().IsMatch(text) || SpacedEmail().IsMatch(text) || FramedEmail().IsMatch(text))
            yield return Reason.Email;
        if (ContactRules.Profile().IsMatch(text))
            yield return Reason.Handle;
        if (SpelledDigits().IsMatch(text))
            yield return Reason.Identifier;
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            yield break;

        if (DescribedPerson().IsMatch(text))
            yield return Reason.Identity;
        if (Degrees().IsMatch(text) || Coordinates.In(text).Any())
            yield return Reason.Address;
        if (Wallet().Matches(text).Any(match => IsWallet(match.Value))
            || Iban().Matches(text).Any(match => CheckDigits.IsIban(match.Value.Replace(" ", "", StringComparison.Ordinal))))
        {
            yield return Reason.Account;
        }

        foreach (var (run, from) in NumberRun.PlacesIn(text, FewestOfPhone))
        {
            if ((CardNumbers.IsIn(run) || !IsOfMeetingOrBook(text, from)) && ReasonFor(run) is { } reason && !(reason is Reason.Identifier && IsOfPaper(run, text, from)))
                yield return reason;
        }

        if (identifiers.IsMatch(text))
            yield return Reason.Identifier;
    }

    /// <summary>What begins with a digit and goes on so long is no word, nor is what has a digit and just the length of a wallet.</summary>
    public static bool IsWallet(string value) => value[0] is not 't' || value.Count(char.IsAsciiDigit) >= (value.Length is LengthOfWallet ? 1 : 3);

    /// <summary>The number that a meeting is joined by, and that of a book, are nobody's.</summary>
    private static bool IsOfMeetingOrBook(string text, int from) => MeetingOrBook().IsMatch(text.AsSpan(Math.Max(0, from - LongestLabel), Math.Min(from, LongestLabel)));

    /// <summary>Orders and bills have numbers too: ten digits at most, without spaces, right behind what they are.</summary>
    private static bool IsOfPaper(NumberRun run, string text, int from) => run.Digits.Length <= MostOfPaper && !run.Text.Contains(' ') && Paper().IsMatch(text.AsSpan(Math.Max(0, from - LongestLabel), Math.Min(from, LongestLabel)));

    private Reason? ReasonFor(NumberRun run)
    {
        if (run.IsDateOrCount || run.IsBook)
            return null;
        if (CardNumbers.IsIn(run))
            return Reason.Account;
        if (IsPhone(run))
            return Reason.Phone;

        return run.Digits.Length >= FewestOfIdentifier && run.Groups.Any(group => group.Length > 1) ? Reason.Identifier : null;
    }

    private bool IsPhone(NumberRun run)
    {
        if (run.Digits.Length > 15)
            return false;
        if (run.Text[0] is '+')
            return IsValid(run.Text, Everywhere);

        return run.Text[0] is '0' or '(' && regions.Any(region => IsValid(run.Text, region));
    }

    /// <summary>Whether a number can be called.</summary>
    /// <param name="number">As it is written.</param>
    /// <param name="region">Where it is from when it does not say so itself, ISO 3166.</param>
    public static bool IsValid(string number, string region)
    {
        var phones = PhoneNumberUtil.GetInstance();
        try
        {
            return phones.IsValidNumber(phones.Parse(number, region));
        }
        catch (NumberParseException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"[a-z0-9_][a-z0-9._%+-]{0,63}@[a-z0-9-]{1,63}[.。][a-z]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    /// <summary>An address with a space behind each letter.</summary>
    [GeneratedRegex(@"(?<![a-z0-9])(?:[a-z0-9._-] ){2,40}@(?: [a-z0-9-]){2,40} [.。](?: [a-z0-9.。-]){2,20}(?![a-z0-9])", RegexOptions.CultureInvariant)]
    public static partial Regex SpacedEmail();

    /// <summary>The sign between brackets, in words or as one letter.</summary>
    [GeneratedRegex(@"(?<![a-z0-9._-])[a-z0-9._-]{1,64} ?[(\[{<] ?(?:at|a|et|@|a cong|acong|a keong|a moc|แอท|แอ็ท|แอด|แอต) ?[)\]}>] ?[a-z0-9-]{2,40}(?:(?:\.| ?[(\[{<] ?(?:\.|dot|titik|cham|ดอท|ดอต|จุด) ?[)\]}>] ?)[a-z0-9-]{2,20}){1,4}", RegexOptions.CultureInvariant)]
    public static partial Regex FramedEmail();

    /// <summary>Seven digits and more as words.</summary>
    [GeneratedRegex(@"(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|khong|mot|hai|ba|bon|nam|sau|bay|tam|chin|ศูนย์|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)(?![a-z])[ ,-]*){7,27}", RegexOptions.CultureInvariant)]
    public static partial Regex SpelledDigits();

    /// <summary>Words, then an age between marks, then where somebody is from or what somebody does.</summary>
    [GeneratedRegex(@"[a-z]{2,} [a-z]{2,}(?:,| ?\()(?: ?[a-z]{3,}, ?| ?)(?:aged? |umur |usia |tuoi )?[1-8][0-9](?: ?(?:t|th|thn|tahun|tuoi|yo|yrs?|years? old))?(?:\)|,)[, ]*(?:from|asal|dari|que|nguoi|born|lahir|employed|work|kerja|bekerja|dulu|wn[ai]|warga|second|cook|packer|welder|maid|domestic|fisher|deckhand|labourer|brick|welder|nepal|filip|indones|burm|myanmar|viet|lao|khmer|cambod|bangla|india|pakist|sri lank|thai|malays)|[a-z]{2,} [a-z]{2,}(?: of [a-z]{2,})?, aged [1-8][0-9]\b|[a-z]{3,}, [1-8][0-9], (?:of|from|asal|dari|o|que) [a-z]{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex DescribedPerson();

    [GeneratedRegex(@"(?<![a-z])(?:invoice|purchase order|quotation|faktur|pesanan pembelian|hoa don|don mua hang|don dat hang|bao gia|ใบสั่งซื้อ|ใบแจ้งหนี้|ใบเสนอราคา) ?(?:no|nr|number|nomor|so|เลขที่)?[ :.#-]*(?:[a-z]{1,4}[-/])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Paper();

    [GeneratedRegex(@"(?<![a-z])(?:(?:meeting|conference|webinar|zoom|rapat|cuoc hop|ประชุม) ?(?:id|ไอดี|kode)|(?:id|kode|ma|ไอดี|รหัส) ?(?:meeting|rapat|cuoc hop|ประชุม))(?: is| adalah| la| คือ)?[ :.#-]*$|(?<![a-z])(?:isbn|issn)(?:-1[03])?[ :.-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex MeetingOrBook();

    [GeneratedRegex(@"[0-9]{1,3} ?[°º] ?[0-9]{1,2}", RegexOptions.CultureInvariant)]
    private static partial Regex Degrees();

    [GeneratedRegex(@"(?<![a-z0-9])(?:0x[0-9a-f]{40}|bc1[a-z0-9]{25,60}|[13t][a-z1-9]{25,34})(?![a-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Wallet();

    [GeneratedRegex(@"(?<![a-z0-9])[a-z]{2}[0-9]{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,3})?(?![a-z0-9])", RegexOptions.CultureInvariant)]
    public static partial Regex Iban();
}
