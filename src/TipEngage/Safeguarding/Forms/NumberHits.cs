using System.Buffers;
using System.Text.RegularExpressions;
using TipEngage.Safeguarding.Numbers;
using TipEngage.Safeguarding.Places;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Finds addresses, pages, accounts and numbers that are somebody's, with their places.</summary>
internal sealed partial class NumberHits(IReadOnlyList<CountryData> countries, Phones phones)
{
    private const int FewestOfPhone = 7;
    private const int FewestOfIdentifier = 9;
    private const int LongestLabel = 40;

    private static readonly SearchValues<string> pages = SearchValues.Create(["@", "=", ":", ".com", ".me", "threads.net"], StringComparison.Ordinal);

    private readonly LabelledNumbers behindLabels = new(phones);
    private readonly Regex identifiers = AnyOf(countries.SelectMany(country => country.Identifiers.Concat(InForms(country).Where(one => one[0] is not '^'))));
    private readonly Regex inCapitals = AnyOf(countries.SelectMany(InForms).Where(one => one[0] is '^').Select(one => one[1..]));

    /// <summary>Finds what may not stand in a field of this nature.</summary>
    public IEnumerable<Hit> In(FormReading reading, FieldNature nature) => nature switch
    {
        FieldNature.Link => InWords(reading),
        FieldNature.LinkWords => behindLabels.In(reading).Concat(LinkNumbers.In(reading)),
        FieldNature.LinkInText => LinkNumbers.In(reading),
        FieldNature.OrganisationName => InText(reading).Where(hit => hit.Kind is not FindingKind.Identifier || !IsRegistered(reading.Text.Marked, hit.From)),
        _ => InText(reading),
    };

    private IEnumerable<Hit> InText(FormReading reading)
    {
        var text = reading.Text.Marked;
        foreach (var hit in InWords(reading))
            yield return hit;

        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            yield break;

        Hit[] labelled = [.. behindLabels.In(reading)];
        Hit[] runs = [.. Runs(text).Where(one => one.Kind is not FindingKind.Identifier || !IsOfPhone(one, labelled))];
        // What is a card may look like an identifier too: the first that is said of the same place counts.
        foreach (var hit in runs.Where(one => one.Kind is FindingKind.Account).Concat(Accounts(text)).Concat(Places(text)).Concat(Patterns(reading).Where(one => !IsOfPhone(one, runs))).Concat(labelled).Concat(runs))
            yield return hit;
    }

    /// <summary>Addresses and digits that are spelled; only texts that have a part of one are looked through.</summary>
    private static IEnumerable<Hit> Addresses(string text)
    {
        var hits = Matches(NumberRules.SpelledDigits(), text, FindingKind.Identifier, Severity.Block);
        if (text.AsSpan().ContainsAny("([{<"))
            hits = hits.Concat(Matches(NumberRules.FramedEmail(), text, FindingKind.EMail, Severity.Warn));
        if (text.Contains('@'))
            hits = hits.Concat(Matches(Email(), text, FindingKind.EMail, Severity.Warn)).Concat(Matches(NumberRules.SpacedEmail(), text, FindingKind.EMail, Severity.Warn));
        return text.AsSpan().ContainsAny(pages) ? hits.Concat(Matches(PersonalPage(), text, FindingKind.PersonalPage, Severity.Warn)) : hits;
    }

    private static IEnumerable<Hit> InWords(FormReading reading) => Addresses(reading.Text.Marked).Concat(ContactRules.AddressesIn(reading.Talk).Select(place => new Hit(FindingKind.EMail, Severity.Warn, place.From, place.End)))
        .Concat(ContactRules.HandlesIn(reading.Talk).Select(place => new Hit(FindingKind.PersonalPage, Severity.Warn, place.From, place.End)))
        .Concat(MessengerNames.In(reading)).Concat(MapPlaces.Default.In(reading.Text.Marked).Select(place => new Hit(FindingKind.Address, Severity.Block, place.From, place.End)));

    private static bool IsOfPhone(Hit pattern, Hit[] phones) =>
        Array.Exists(phones, phone => phone.Kind is FindingKind.Phone && phone.From <= pattern.From && pattern.End <= phone.End + 1);

    private static IEnumerable<Hit> Accounts(string text) => Wallet().Matches(text)
        .Where(match => NumberRules.IsWallet(match.Value))
        .Concat(NumberRules.Iban().Matches(text).Where(match => CheckDigits.IsIban(match.Value.Replace(" ", "", StringComparison.Ordinal))))
        .Select(match => HitOf(match, FindingKind.Account, Severity.Block));

    private static IEnumerable<Hit> Places(string text) =>
        Matches(Degrees(), text, FindingKind.Address, Severity.Block).Concat(Coordinates.In(text).Select(match => HitOf(match, FindingKind.Address, Severity.Block)));

    private IEnumerable<Hit> Patterns(FormReading reading)
    {
        var text = reading.Text.Marked;
        return Codes(identifiers, text).Where(code => !IsOfLink(text, code.Index))
            .Concat(Codes(inCapitals, text).Where(code => !IsStandard(text, code) && Enumerable.Range(code.Index, code.Length).All(at => !char.IsAsciiLetter(text[at]) || reading.Text.IsUpper(at))))
            .Select(code => HitOf(code, FindingKind.Identifier, Severity.Block));
    }

    private IEnumerable<Hit> Runs(string text)
    {
        foreach (var (run, from) in NumberRun.PlacesIn(text, FewestOfPhone))
        {
            if (KindOf(run, text, from) is { } found)
                yield return new(found.Kind, found.Severity, from, from + run.Text.Length);
        }
    }

    private (FindingKind Kind, Severity Severity)? KindOf(NumberRun run, string text, int from)
    {
        if (run.IsDateOrCount || run.IsBook || IsMoney(text, from, run) || phones.IsPublic(run.Digits))
            return null;
        if (CardNumbers.IsIn(run))
            return (FindingKind.Account, Severity.Block);
        if (phones.IsPhone(run))
            return (FindingKind.Phone, Severity.Warn);
        if (run.Digits.Length is 7 && CheckDigits.IsVessel(run.Digits) && Vessel().IsMatch(text))
            return (FindingKind.Identifier, Severity.Block);
        return run.Digits.Length >= FewestOfIdentifier && run.Groups.Any(group => group.Length > 1)
            ? (FindingKind.Identifier, Severity.Block)
            : null;
    }

    /// <summary>An amount of money may be long; a company's register number is nobody's.</summary>
    private static bool IsMoney(string text, int from, NumberRun run)
    {
        var before = text.AsSpan(Math.Max(0, from - 12), Math.Min(from, 12)).TrimEnd(" .:");
        var behind = text.AsSpan(from + run.Text.Length)[..Math.Min(14, text.Length - from - run.Text.Length)].TrimStart();
        return Register().IsMatch(before) || (run.IsAmount && (Currency().IsMatch(before) || CurrencyBehind().IsMatch(behind)));
    }

    /// <summary>The number under which an organisation is registered may stand in the field of its name, where it says that it is one.</summary>
    private static bool IsRegistered(string text, int from) => Registered().IsMatch(text.AsSpan(Math.Max(0, from - LongestLabel), Math.Min(from, LongestLabel)));

    private static bool IsOfLink(string text, int at) => NumberRun.IsOfAddress(text, at);

    /// <summary>Whether a code begins as the numbers of a standard do; a plate that does is taken for one.</summary>
    public static bool BeginsAsStandard(string code) => Standards().IsMatch(code);

    /// <summary>"ISO 9001", and what is called a standard: three letters and a number are the plate of a car in some countries.</summary>
    private static bool IsStandard(string text, Group code) => BeginsAsStandard(code.Value) || Standard().IsMatch(text.AsSpan(0, code.Index));

    private static IEnumerable<string> InForms(CountryData country) => country.InForms ?? [];

    /// <summary>Letters of another script may stand right before and behind: Thai puts no spaces there.</summary>
    private static Regex AnyOf(IEnumerable<string> patterns) =>
        new($"(?:^|[^a-z0-9])({string.Join('|', patterns)})(?:[^a-z0-9]|$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static IEnumerable<Group> Codes(Regex regex, string text)
    {
        for (var match = regex.Match(text); match.Success; match = regex.Match(text, match.Groups[1].Index + match.Groups[1].Length))
            yield return match.Groups[1];
    }

    private static IEnumerable<Hit> Matches(Regex regex, string text, FindingKind kind, Severity severity) =>
        regex.Matches(text).Select(match => HitOf(match, kind, severity));

    private static Hit HitOf(Capture match, FindingKind kind, Severity severity) =>
        new(kind, severity, match.Index, match.Index + match.Value.TrimEnd(' ', '.', ',', ';').Length);

    [GeneratedRegex(@"(?<![a-z0-9._%+-])[a-z0-9_][a-z0-9._%+-]{0,63} ?@ ?[a-z0-9-]{1,63}(?:(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,}|(?:\.[a-z0-9-]{1,63}){0,4} ?[.。] ?[a-z]{2,})", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?:https?://)?(?:www\.|m\.|web\.|[a-z]{2}\.)?(?:facebook\.com|fb\.com|fb\.me|instagram\.com|tiktok\.com|twitter\.com|x\.com|linkedin\.com/in|t\.me|wa\.me|line\.me|zalo\.me|vk\.com|weibo\.com|threads\.net|youtube\.com/@|m\.me|viber\.me)/?[^\s,;]{2,}|(?:https?://)[^\s/]{3,60}/(?:~|users?/|people/|profile/|u/)[^\s,;]{2,}|(?<![a-z0-9])(?:line id|id line|ไลน์ไอดี|ไอดีไลน์|telegram|instagram|ig|facebook|fb|tiktok|twitter|wechat|zalo|skype|signal|เฟซบุ๊ก|เฟสบุ๊ก)(?: ?(?:id|handle|account|akun|username|user|name))? ?(?::|=|@|: ?@| @) ?@?[a-z0-9_.][a-z0-9_.-]{2,30}|(?<![a-z0-9._@])@[a-z][a-z0-9_.]{3,30}(?![a-z0-9@])", RegexOptions.CultureInvariant)]
    private static partial Regex PersonalPage();

    [GeneratedRegex(@"[0-9]{1,3} ?[°º] ?[0-9]{1,2}[^a-z]{0,12}[nsewutb]?|\b[0-9]{1,2}\.[0-9]{3,} ?[ns]\b.{0,4}[0-9]{1,3}\.[0-9]{3,} ?[ew]", RegexOptions.CultureInvariant)]
    private static partial Regex Degrees();

    [GeneratedRegex(@"(?<![a-z0-9])(?:0x[0-9a-f]{40}|bc1[a-z0-9]{25,60}|[13t][a-z1-9]{25,34}|ltc1[a-z0-9]{25,60}|addr1[a-z0-9]{40,110})(?![a-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Wallet();

    [GeneratedRegex(@"(?:rp|idr|vnd|thb|usd|aud|sgd|myr|php|us\$|[$฿₫€£₱₹]|baht|บาท)$", RegexOptions.CultureInvariant)]
    private static partial Regex Currency();

    [GeneratedRegex(@"(?:abn|acn|uen|npwp|นิติบุคคล|ma so thue|mst|nib|issn|isbn(?:-1[03])?|doi)$", RegexOptions.CultureInvariant)]
    private static partial Regex Register();

    [GeneratedRegex(@"(?:\b(?:abn|acn|arbn|nzbn|uen|roc|ssm|brn|crn|cin|gstin|npwp|nib|siup|tdp|mst|mdn)|ma so thue|ma so doanh nghiep|dang ky kinh doanh|nomor induk berusaha|(?:company|business|charity|trade|tax) (?:registration|register|reg)?|นิติบุคคล|ผู้เสียภาษี)[ .:#(-]*(?:no|number|nomor|so|เลขที่)?[ .:#(-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Registered();

    [GeneratedRegex(@"(?:standards?|norm|มาตรฐาน|standar|tieu chuan|bo luat|form|version|item|article|section)[ .:]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Standard();

    [GeneratedRegex(@"^(?:iso|iec|sni|tcvn|qcvn|ohsas|tls|bs|din|sa|rba|ilo|un|mou)[ -]?[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Standards();

    [GeneratedRegex(@"^(?:rp|rupiah|idr|vnd|thb|usd|baht|บาท|dong|d\b|₫|dollars?|peso|riel|kyat|taka|rupees?|tấn|kg|ton)", RegexOptions.CultureInvariant)]
    private static partial Regex CurrencyBehind();

    [GeneratedRegex(@"\b(?:vessel|ship|boat|kapal|tau|imo|trawler|tanker)\b|เรือ", RegexOptions.CultureInvariant)]
    private static partial Regex Vessel();
}
