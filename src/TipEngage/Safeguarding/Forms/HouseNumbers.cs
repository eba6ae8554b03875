using System.Text.RegularExpressions;
using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Finds the way to a house by how it is written, whatever the street is called.</summary>
internal static partial class HouseNumbers
{
    private const int DenialWords = 6;

    public static IEnumerable<Hit> In(FormReading reading)
    {
        var text = reading.Text.Marked;
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            yield break;

        foreach (var match in House().Matches(text).Concat(Unit().Matches(text).Where(match => IsNamed(reading, match.Groups["street"]))))
        {
            var place = new Hit(FindingKind.Address, Severity.Block, match.Index, match.Index + match.Length);
            var first = reading.Text.Plain.TokenAt(match.Index);
            if (first < reading.Tokens.Count && !reading.IsDenied(new Span(first, first + 1, reading.Tokens[first].Sentence), DenialWords))
                yield return place;
        }
    }

    /// <summary>Whether each word has a capital, as those of streets have.</summary>
    private static bool IsNamed(FormReading reading, Group street)
    {
        var text = reading.Text.Marked;
        return Enumerable.Range(street.Index, street.Length).Where(at => char.IsAsciiLetter(text[at]) && !char.IsAsciiLetter(text[at - 1])).All(reading.Text.IsCapital);
    }

    [GeneratedRegex(
        @"(?<![a-z0-9])(?:house|flat|unit|plot|shop|villa|building|block) (?:no\.? ?)?[0-9]{1,5}[a-z]?(?:/[0-9a-z]+)?, ?(?:road|street|lane|avenue|block|sector|alley|soi|moo|village|phase) (?:no\.? ?)?[0-9a-z]{1,4}(?:/[0-9a-z]+)?(?![a-z0-9])" +
        @"|(?<![0-9/])[0-9]{1,4}(?:/[0-9]{1,4})? ?(?:(?:ม\.|หมู่) ?[0-9]{1,2} ?)?(?:(?:ถ|ซ)\. ?[ก-ฮเ-ไ]|ต\. ?(?!ค)[ก-ฮเ-ไ])" +
        @"|(?<![a-z0-9])(?:jl|jln|jalan|gg|gang)\.? (?!(?:tol|keluar|masuk|tengah|pintas|kaki|buntu|damai|layang)(?![a-z]))[a-z0-9 .-]{2,40}? (?:no|nomor|blok)\.? ?[a-z]?[0-9]{1,4}(?![0-9])" +
        @"|(?<![a-z0-9])so (?:nha )?[0-9]{1,4}[a-z]?(?:/[0-9]{1,4})* (?:ngo|ngach|hem|kiet|pho|huong lo|tinh lo|quoc lo|duong(?! day)|to [0-9])(?![a-z])" +
        @"|(?<![a-z0-9])(?:so nha|nha so) [0-9]{1,4}[a-z]?(?:/[0-9]{1,4})*, ?(?:ngo|ngach|hem|kiet|pho|duong|thon|xom|ap|to|khu pho|lang|ban)(?![a-z])" +
        @"|(?<![0-9/])[0-9]{1,4}(?:/[0-9]{1,4})+[a-z]? (?:ngo|hem|kiet|pho|huong lo|tinh lo|quoc lo|duong|ap)(?![a-z])",
        RegexOptions.CultureInvariant)]
    private static partial Regex House();

    [GeneratedRegex(@"(?<![a-z0-9])[0-9]{1,5}[a-z]?(?:[-/][0-9]+[a-z]?)? (?<street>(?:[a-z-]{2,} ){0,3}[a-z-]{2,}), ?(?:unit|flat|suite|shop|floor|level|block|ward|room|berth|gate|warehouse|apartment|apt)\.? [0-9]{1,4}[a-z]?(?![a-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();
}
