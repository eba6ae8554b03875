using TipEngage.Safeguarding.Learned;
using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Tells somebody's story from a practice: what a chat refers at once, a form asks about where it is not clear.</summary>
internal static class DisclosureHits
{
    private const int DenialWords = 2;
    private const int TellerWords = 4;
    private const int MostOfStory = 2;
    private const int RulingWords = 8;
    private const int FewestSigns = 2;

    private static readonly PhraseKind[] OwnVoice = [PhraseKind.Self, PhraseKind.Narrator, PhraseKind.Object];

    private static readonly PhraseKind[] Mentioned = [.. OwnVoice, PhraseKind.Definite, PhraseKind.Person];

    private static readonly PhraseKind[] Strong = [PhraseKind.Harm, PhraseKind.Distress, PhraseKind.Control];

    /// <summary>Finds signs by the rules of the chat; to be called last, for it takes some of the finds away.</summary>
    public static IEnumerable<Hit> In(FormReading reading, IEnumerable<(PhraseBook Book, PhraseFinds Finds)> chats, Opinion opinion)
    {
        foreach (var (book, finds) in chats)
        {
            var told = new HashSet<int>();
            foreach (var kind in DisclosureRules.Signs.Append(PhraseKind.Plea))
                finds.Keep(kind, sign => !reading.Talk.Near(PhraseKind.Innocent, sign, 0).Any(sign.Overlaps));
            foreach (var sign in DisclosureRules.SignsIn(finds.Sorted(), book, opinion).DistinctBy(sign => sign.Sentence))
            {
                if (SeverityOf(reading, finds, sign) is { } severity && told.Add(sign.Sentence))
                    yield return reading.Hit(FindingKind.Disclosure, opinion is { IsLikely: false, Refused: null } ? Severity.Hold : severity, sign);
            }

            foreach (var one in TellingIn(reading, finds).Concat(OneselfIn(reading, finds, book)).Where(one => !opinion.Doubts(one.Sentence) && told.Add(one.Sentence)))
                yield return reading.Hit(FindingKind.Disclosure, Severity.Hold, one);
        }
    }

    /// <summary>What one person told of harm, in a sentence that has no sign otherwise.</summary>
    private static IEnumerable<Span> TellingIn(FormReading reading, PhraseFinds finds) => reading.Finds[PhraseKind.Speech].Where(speech =>
        Strong.Any(kind => finds.HasIn(kind, speech.Sentence, speech.Sentence))
        && reading.Finds.Near(PhraseKind.Speaker, speech, TellerWords * reading.Word).Any(speaker => speaker.End <= speech.First)
        && !reading.IsGeneral(speech.Sentence));

    /// <summary>What somebody says of oneself and of somebody else's hold on it: nobody describes a practice so.</summary>
    private static IEnumerable<Span> OneselfIn(FormReading reading, PhraseFinds finds, PhraseBook book) => reading.Finds[PhraseKind.OneSelf]
        .Where(one => !reading.Finds.Near(PhraseKind.Ourselves, one, 0).Any(one.Overlaps)).DistinctBy(one => one.Sentence)
        .Where(one => (Strong.Any(kind => finds.HasIn(kind, one.Sentence, one.Sentence))
            || finds.In(PhraseKind.Exploiter, one.Sentence, one.Sentence).Any(boss => finds.In(PhraseKind.Hint, one.Sentence, one.Sentence).Any(hint => !boss.Overlaps(hint)))
            || finds.In(PhraseKind.Hint, one.Sentence, one.Sentence).Select(hint => hint.First / book.Word).Distinct().Skip(1).Any())
        && !reading.IsGeneral(one.Sentence) && !reading.IsIn(PhraseKind.PhoneLabel, one.Sentence));

    /// <summary>Signs of harm that share no word.</summary>
    private static int CountStrong(PhraseFinds finds, int sentence)
    {
        var counted = new List<Span>();
        foreach (var sign in Strong.SelectMany(kind => finds.In(kind, sentence, sentence)))
        {
            if (!counted.Exists(sign.Overlaps))
                counted.Add(sign);
        }

        return counted.Count;
    }

    private static bool IsCrowd(FormReading reading, Span people) => reading.Tokens[people.First].IsNumber && reading.WordAt(people.First) is not [_] and not "10";

    private static bool IsOurs(FormReading reading, Span one) => reading.Finds.Near(PhraseKind.Ourselves, one, 0).Any(one.Overlaps);

    private static Severity? SeverityOf(FormReading reading, PhraseFinds finds, Span sign)
    {
        var isOwn = Array.Exists(OwnVoice, Near);
        var isPlea = Near(PhraseKind.Plea) || Has(PhraseKind.Alone);
        var isDefinite = Has(PhraseKind.Definite);
        var isOfPractice = reading.IsIn(PhraseKind.General, sign.Sentence);
        var isTalk = Has(PhraseKind.Topic) || isOfPractice || reading.IsGeneral(sign.Sentence);
        if (IsOfNobody())
            return null;

        var isHarm = finds.Near(PhraseKind.Harm, sign, 0).Any(sign.Overlaps) || finds.Near(PhraseKind.Alone, sign, 0).Any(sign.Overlaps);
        if (!isOwn && !isPlea && reading.IsOfProgramme(sign.Sentence) && IsRuledOut())
            return null;
        if (isTalk && !isOwn && !isDefinite && !IsOnesQuestion() && !reading.IsIn(PhraseKind.Speech, sign.Sentence) && reading.IsOfProgramme(sign.Sentence) && (!Has(PhraseKind.Episode) || IsAllOfPractice()))
            return null;
        if (isTalk)
            return isOwn && isPlea ? Severity.Refer : isOwn || isPlea || IsEvent() || Has(PhraseKind.Distress) || !isOfPractice ? Severity.Hold : null;
        if (isOwn || isPlea)
            return Severity.Refer;
        if (isHarm)
            return isDefinite && (Near(PhraseKind.Episode) || Has(PhraseKind.Distress)) ? Severity.Refer : !isDefinite && IsDenied() && isOfPractice ? null : Severity.Hold;
        return Strong.Count(Has) + (isDefinite ? 1 : 0) >= 2 || !isOfPractice ? Severity.Hold : null;

        bool Has(PhraseKind kind) => finds.HasIn(kind, sign.Sentence, sign.Sentence);

        bool Near(PhraseKind kind) => finds.HasIn(kind, sign.Sentence - 1, sign.Sentence + 1);

        bool IsOfNobody() => !Has(PhraseKind.Alone) && !reading.IsIn(PhraseKind.Speech, sign.Sentence) && !isPlea && !Mentioned.Any(IsMentioned) && CountStrong(finds, sign.Sentence) < FewestSigns;

        // "We use no agents" is of nobody, "under 18" of no child, and "860 people" of none of them.
        bool IsMentioned(PhraseKind kind) => finds.In(kind, sign.Sentence - 1, sign.Sentence + 1)
            .Any(one => (kind is PhraseKind.Self || !one.Overlaps(sign)) && !IsCrowd(reading, one) && !(IsOurs(reading, one) && (isTalk || !Has(PhraseKind.Harm))));

        bool IsOnesQuestion() => Has(PhraseKind.Alone) && reading.IsIn(PhraseKind.OneSelf, sign.Sentence);

        bool IsEvent() => isHarm && (isDefinite || (Has(PhraseKind.Episode) && !reading.IsOfProgramme(sign.Sentence)));

        bool IsAllOfPractice() => reading.Finds.In(PhraseKind.General, sign.Sentence, sign.Sentence).Skip(MostOfStory).Any();

        bool IsRuledOut() => !reading.IsIn(PhraseKind.Speech, sign.Sentence)
            && (IsBehind(PhraseKind.Denial) || (!Has(PhraseKind.Distress) && IsBehind(PhraseKind.Rule)));

        bool IsBehind(PhraseKind kind) => reading.Talk.Near(kind, sign, RulingWords * reading.Word).Any(rule => rule.First < sign.First);

        bool IsDenied() => reading.Talk.Near(PhraseKind.Denial, sign, DenialWords * reading.Word).Any(denial => denial.First < sign.First);
    }
}
