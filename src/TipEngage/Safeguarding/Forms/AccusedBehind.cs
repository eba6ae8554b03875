using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Finds who is accused by words that stand before the name: "withheld at", "boycott".</summary>
internal static class AccusedBehind
{
    private const int MostWords = 5;
    private const int ShortestName = 3;

    private static readonly PhraseKind[] notOfNames =
        [PhraseKind.Where, PhraseKind.Nation, PhraseKind.NoName, PhraseKind.Office, PhraseKind.General, PhraseKind.Sector, PhraseKind.Counted, PhraseKind.Job, PhraseKind.NoSubject, PhraseKind.When, PhraseKind.Article];

    public static IEnumerable<Hit> In(FormReading reading) => reading.Finds[PhraseKind.AccusingBefore]
        .Where(accusing => !AllegationHits.IsDenied(reading, accusing))
        .Select(accusing => Behind(reading, accusing)).OfType<Hit>();

    private static Hit? Behind(FormReading reading, Span accusing)
    {
        var first = accusing.End;
        if (first >= reading.Tokens.Count || reading.Tokens[first].Sentence != accusing.Sentence || !JoinedNames.IsClose(reading, first, first))
            return null;

        return OfForm(reading, first) ?? Capital(reading, first);
    }

    /// <summary>Words with a form of company before or behind them; other words may be no name.</summary>
    private static Hit? OfForm(FormReading reading, int first)
    {
        var words = Words(reading, first);
        if (reading.Finds.Near(PhraseKind.CompanyBefore, words, 0).FirstOrDefault(form => form.First == first) is { End: > 0 } before && before.End < words.End)
            return IsNew(reading, new(before.End, before.End + 1, words.Sentence)) ? reading.Hit(FindingKind.Allegation, Severity.Block, before with { End = words.End }) : null;

        var behind = reading.Finds.Near(PhraseKind.CompanyBehind, words, 0).FirstOrDefault(form => form.First > first && form.End <= words.End);
        return behind.End > 0 && IsNew(reading, words with { End = behind.First }) ? reading.Hit(FindingKind.Allegation, Severity.Block, words with { End = behind.End }) : null;
    }

    /// <summary>A word with a capital that is no place, nation or office.</summary>
    private static Hit? Capital(FormReading reading, int first)
    {
        if (!reading.IsCapital(first) || reading.WordAt(first).Length < ShortestName)
            return null;

        var run = reading.Capitals(first) with { First = first };
        return run.End - first <= MostWords && !notOfNames.Any(kind => reading.Finds.Near(kind, run, 0).Any(run.Overlaps)) ? reading.Hit(FindingKind.Allegation, Severity.Hold, run) : null;
    }

    private static Span Words(FormReading reading, int first)
    {
        var end = first + 1;
        while (end < reading.Tokens.Count && end - first < MostWords && reading.IsJoined(end - 1) && !reading.Finds.Near(PhraseKind.Clause, new(end, end + 1, reading.Tokens[end].Sentence), 0).Any(word => word.First == end))
            end++;
        return new(first, end, reading.Tokens[first].Sentence);
    }

    private static bool IsNew(FormReading reading, Span words) => PlainNames.IsUnknown(reading, words) && !notOfNames.Any(kind => reading.Finds.Near(kind, words, 0).Any(words.Overlaps));
}
