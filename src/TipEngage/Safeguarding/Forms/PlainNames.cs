using System.Text.RegularExpressions;
using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Finds who is accused where no capital shows a name: behind a form of company, and where a clause begins with words that are none of its language.</summary>
internal static partial class PlainNames
{
    private const int MostWords = 4;
    private const int LongestThaiName = 24;
    private const int ShortestThaiName = 4;
    private const int ShortestName = 3;

    private static readonly PhraseKind[] ofNames = [PhraseKind.GivenName, PhraseKind.FamilyName, PhraseKind.CompanyBefore, PhraseKind.CompanyBehind, PhraseKind.Accusing, PhraseKind.AccusingAlone, PhraseKind.AccusingBare, PhraseKind.AccusingBefore];

    /// <summary>What says something of the text around a word, not of the word.</summary>
    private static readonly PhraseKind[] ofText = [PhraseKind.Messenger, PhraseKind.HandleWord, PhraseKind.SpelledAt, PhraseKind.SpelledEnd, PhraseKind.SpelledSign, PhraseKind.MailHost, PhraseKind.NoAddressee, PhraseKind.Nobody, PhraseKind.Bearer, PhraseKind.About, PhraseKind.Public, PhraseKind.Greeting, PhraseKind.Byline, PhraseKind.Sole];

    private static readonly PhraseKind[] known = [.. Enum.GetValues<PhraseKind>().Except(ofNames).Except(ofText)];

    public static IEnumerable<Hit> AccusedIn(FormReading reading) => reading.Finds[PhraseKind.AccusingAlone]
        .Where(accusing => !AllegationHits.IsDenied(reading, accusing))
        .Select(accusing => accusing.First > 0 && reading.IsThai(accusing.First - 1) ? InThai(reading, accusing) : InWords(reading, accusing)).OfType<Hit>();

    private static Hit? InWords(FormReading reading, Span accusing)
    {
        var end = BeforeAdverbs(reading, accusing);
        var first = end;
        while (first > 0 && end - first <= MostWords && reading.IsJoined(first - 1))
            first--;
        var clause = new Span(first, end, accusing.Sentence);
        if (reading.Finds.Near(PhraseKind.CompanyBefore, clause, 0).LastOrDefault(clause.Overlaps) is { End: > 0 } form && form.End < end)
            return IsName(reading, new(form.End, end, form.Sentence)) ? reading.Hit(FindingKind.Allegation, SeverityOf(reading, form), form with { End = end }) : null;
        if (end - first is < 1 or > MostWords || !IsName(reading, clause) || (HasMarks(reading, accusing) && !IsForeign(reading, clause)) || (IsVague(reading, accusing) && !reading.IsCapital(end - 1)))
            return null;

        return reading.Hit(FindingKind.Allegation, reading.IsCapital(first) ? Severity.Block : Severity.Hold, clause);
    }

    /// <summary>What a register calls a company has a name behind it; behind other words may stand any.</summary>
    private static Severity SeverityOf(FormReading reading, Span form) =>
        reading.IsCapital(form.End) || reading.Talk.Near(PhraseKind.Named, form, 0).Any(form.Overlaps) ? Severity.Block : Severity.Hold;

    /// <summary>Thai has no capitals and puts spaces between clauses.</summary>
    private static Hit? InThai(FormReading reading, Span accusing)
    {
        if (IsVague(reading, accusing))
            return null;

        var first = accusing.First;
        while (accusing.First - first <= LongestThaiName && !ThaiNames.IsWordStart(reading, first))
            first--;
        var name = new Span(first, accusing.First, accusing.Sentence);
        return name.End - name.First is >= ShortestThaiName and <= LongestThaiName && IsUnknown(reading, name) && !reading.Finds.Near(PhraseKind.CompanyBefore, name, 0).Any(name.Overlaps)
            ? reading.Hit(FindingKind.Allegation, Severity.Hold, name)
            : null;
    }

    /// <summary>"Corruption" is a topic too, and an authority may seize: such words accuse no words that only may be a name.</summary>
    private static bool IsVague(FormReading reading, Span accusing) => reading.Finds.Near(PhraseKind.Vague, accusing, 0).Any(accusing.Overlaps);

    /// <summary>Where what stands before an accusation ends, without words such as "has often".</summary>
    private static int BeforeAdverbs(FormReading reading, Span accusing)
    {
        var end = accusing.First;
        while (reading.Finds.Near(PhraseKind.NoSubject, new(end, accusing.End, accusing.Sentence), 0).FirstOrDefault(adverb => adverb.End == end) is { End: > 0 } found)
            end = found.First;
        return end;
    }

    public static bool IsName(FormReading reading, Span words)
    {
        for (var i = words.First; i < words.End; i++)
        {
            if (reading.Tokens[i].IsNumber || reading.IsThai(i) || (reading.WordAt(i).Length < ShortestName && !HasMarks(reading, new(i, i + 1, words.Sentence))))
                return false;
        }

        return IsUnknown(reading, words);
    }

    /// <summary>Whether no word of it is one that the lists of any language hold; two letters with a capital are some word in one of them and a name in another.</summary>
    public static bool IsUnknown(FormReading reading, Span words, PhraseKind? but = null) => !known.Any(kind => kind != but && (HasWithin(reading, reading.Finds, kind, words) || HasWithin(reading, reading.Talk, kind, words)));

    private static bool HasWithin(FormReading reading, PhraseFinds finds, PhraseKind kind, Span words) => finds.Near(kind, words, 0).Any(found => words.First <= found.First && found.End <= words.End
        && !(found.End == found.First + 1 && reading.WordAt(found.First).Length < ShortestName && reading.IsCapital(found.First) && !reading.IsSentenceStart(found.First)));

    private static bool HasMarks(FormReading reading, Span words)
    {
        for (var i = words.First; i < words.End; i++)
        {
            if (reading.Tokens[i].Marks is not 0)
                return true;
        }

        return false;
    }

    /// <summary>Whether a word is no Vietnamese syllable; where all are, they may be any words.</summary>
    private static bool IsForeign(FormReading reading, Span words)
    {
        for (var i = words.First; i < words.End; i++)
        {
            if (!Syllable().IsMatch(reading.WordAt(i)))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"^(?:ngh?|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|nh|ng|[cmnpt])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Syllable();
}
