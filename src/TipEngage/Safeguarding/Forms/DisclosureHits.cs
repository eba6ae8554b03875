using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Tells somebody's story from a practice: what a chat refers at once, a form asks about where it is not clear.</summary>
internal static class DisclosureHits
{
    private const int DenialWords = 2;

    private static readonly PhraseKind[] OwnVoice = [PhraseKind.Self, PhraseKind.Narrator, PhraseKind.Object];

    private static readonly PhraseKind[] Strong = [PhraseKind.Harm, PhraseKind.Distress, PhraseKind.Control];

    /// <summary>Finds signs by the rules of the chat; to be called last, for it takes some of the finds away.</summary>
    public static IEnumerable<Hit> In(FormReading reading, IEnumerable<(PhraseBook Book, PhraseFinds Finds)> chats)
    {
        foreach (var (book, finds) in chats)
        {
            foreach (var sign in DisclosureRules.SignsIn(finds.Sorted(), book).DistinctBy(sign => sign.Sentence))
            {
                if (SeverityOf(reading, finds, sign) is { } severity)
                    yield return reading.Hit(FindingKind.Disclosure, severity, sign);
            }
        }
    }

    private static Severity? SeverityOf(FormReading reading, PhraseFinds finds, Span sign)
    {
        var isOwn = Array.Exists(OwnVoice, Near);
        var isPlea = Near(PhraseKind.Plea) || Has(PhraseKind.Alone);
        var isDefinite = Has(PhraseKind.Definite);
        var isOfPractice = reading.IsIn(PhraseKind.General, sign.Sentence);
        var isTalk = Has(PhraseKind.Topic) || isOfPractice || reading.IsGeneral(sign.Sentence);
        var isHarm = finds.Near(PhraseKind.Harm, sign, 0).Any(sign.Overlaps) || finds.Near(PhraseKind.Alone, sign, 0).Any(sign.Overlaps);
        if (isTalk)
            return isOwn && isPlea ? Severity.Refer : isOwn || isPlea || (isDefinite && isHarm) || Has(PhraseKind.Distress) || !isOfPractice ? Severity.Hold : null;
        if (isOwn || isPlea)
            return Severity.Refer;
        if (isHarm)
            return isDefinite && (Near(PhraseKind.Episode) || Has(PhraseKind.Distress)) ? Severity.Refer : !isDefinite && IsDenied() && isOfPractice ? null : Severity.Hold;
        return Strong.Count(Has) + (isDefinite ? 1 : 0) >= 2 || !isOfPractice ? Severity.Hold : null;

        bool Has(PhraseKind kind) => finds.HasIn(kind, sign.Sentence, sign.Sentence);

        bool Near(PhraseKind kind) => finds.HasIn(kind, sign.Sentence - 1, sign.Sentence + 1);

        bool IsDenied() => reading.Talk.Near(PhraseKind.Denial, sign, DenialWords * reading.Word).Any(denial => denial.First < sign.First);
    }
}
