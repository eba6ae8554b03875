using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Finds who is accused where no capital shows a name, in a language in which a noun without an article is one.</summary>
internal static class ArticleNames
{
    private const int MostWords = 4;
    private const int PlaceWords = 4;
    private const string Definite = "the";

    private static readonly PhraseKind[] trade = [PhraseKind.Sector, PhraseKind.CompanyBehind, PhraseKind.CompanyBefore];

    public static IEnumerable<Hit> AccusedIn(FormReading reading) => reading.Finds[PhraseKind.AccusingBare]
        .Where(accusing => !AllegationHits.IsDenied(reading, accusing))
        .Select(accusing => Before(reading, accusing)).OfType<Hit>();

    private static Hit? Before(FormReading reading, Span accusing)
    {
        var end = BeforePlace(reading, BeforeAdverbs(reading, accusing), accusing.Sentence);
        var first = StartOfNoun(reading, end);
        if (end - first is < 1 or > MostWords + 1)
            return null;

        var noun = new Span(first, end, accusing.Sentence);
        return CompanyAtEnd(reading, noun) is { } form ? OfCompany(reading, noun, form) : BehindCompany(reading, noun) ?? OfName(reading, noun, accusing);
    }

    /// <summary>"The agency bright star".</summary>
    private static Hit? BehindCompany(FormReading reading, Span noun)
    {
        var form = reading.Finds.Near(PhraseKind.CompanyBefore, noun, 0).FirstOrDefault(one => one.First == noun.First && one.End < noun.End);
        return form.End > 0 && PlainNames.IsName(reading, noun with { First = form.End }) && !HasAny(reading, PhraseKind.Article, noun with { First = form.End })
            ? reading.Hit(FindingKind.Allegation, Severity.Hold, noun)
            : null;
    }

    /// <summary>"Golden lotus hotel" without an article is one hotel; with one it may be, and is asked about.</summary>
    private static Hit? OfCompany(FormReading reading, Span noun, Span form)
    {
        var isDefinite = reading.WordAt(noun.First) is Definite;
        var name = isDefinite ? noun with { First = noun.First + 1 } : noun;
        var own = name with { End = trade.SelectMany(kind => reading.Finds.Near(kind, name, 0)).Select(word => word.First).Where(first => first >= name.First).Append(form.First).Min() };
        return own.End > own.First && PlainNames.IsUnknown(reading, own) && !HasAny(reading, PhraseKind.Article, name)
            ? reading.Hit(FindingKind.Allegation, isDefinite || HasAny(reading, PhraseKind.Mass, form) ? Severity.Hold : Severity.Block, name)
            : null;
    }

    /// <summary>Other words may be a name too: one that does something, as its verb says, and is no plural.</summary>
    private static Hit? OfName(FormReading reading, Span noun, Span accusing) =>
        noun.End - noun.First <= MostWords && !HasAny(reading, PhraseKind.Vague, accusing) && IsOfOne(reading, noun, accusing)
        && PlainNames.IsName(reading, noun) && !HasAny(reading, PhraseKind.Article, noun)
            ? reading.Hit(FindingKind.Allegation, Severity.Hold, noun)
            : null;

    private static bool IsOfOne(FormReading reading, Span noun, Span accusing) =>
        reading.WordAt(accusing.First) is [.., not 's', 's'] or "has" or "does" || (reading.WordAt(noun.End - 1) is [.., not 's'] && reading.WordAt(accusing.First) is [.., 'e', 'd'] or "withheld" or "held" or "kept" or "took" or "stole" or "did" or "sold");

    private static int BeforeAdverbs(FormReading reading, Span accusing)
    {
        var end = accusing.First;
        while (reading.Finds.Near(PhraseKind.Adverb, new(end, accusing.End, accusing.Sentence), 0).FirstOrDefault(adverb => adverb.End == end) is { End: > 0 } found)
            end = found.First;
        return end;
    }

    /// <summary>Where what stands before an accusation ends, without a place: "a hotel in the capital keeps".</summary>
    private static int BeforePlace(FormReading reading, int end, int sentence)
    {
        var place = reading.Finds.Near(PhraseKind.Preposition, new(end, end, sentence), PlaceWords).Where(one => one.End < end && one.First > 0).FirstOrDefault(one => IsJoinedTo(reading, one.First, end));
        return place.End > 0 ? place.First : end;
    }

    private static bool IsJoinedTo(FormReading reading, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (!reading.IsJoined(token - 1))
                return false;
        }

        return true;
    }

    private static int StartOfNoun(FormReading reading, int end)
    {
        var first = end;
        while (first > 0 && end - first <= MostWords + 1 && (first == end || reading.IsJoined(first - 1)) && !EndsClauseWord(reading, first) && reading.Tokens[first - 1].Sentence == reading.Tokens[end - 1].Sentence)
            first--;
        return first;
    }

    private static bool EndsClauseWord(FormReading reading, int end) =>
        reading.Finds.Near(PhraseKind.Clause, new(end - 1, end, reading.Tokens[end - 1].Sentence), 0).Any(word => word.End == end);

    private static Span? CompanyAtEnd(FormReading reading, Span noun) =>
        reading.Finds.Near(PhraseKind.CompanyBehind, noun, 0).FirstOrDefault(form => form.End == noun.End && form.First >= noun.First) is { End: > 0 } form ? form : null;

    private static bool HasAny(FormReading reading, PhraseKind kind, Span words) => reading.Finds.Near(kind, words, 0).Any(words.Overlaps);
}
