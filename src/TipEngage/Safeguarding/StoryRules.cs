using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding;

/// <summary>Tells a story of somebody by signs that are no harm one by one, in sentences that follow one another.</summary>
internal static class StoryRules
{
    private const int Sentences = 3;
    private const int OfSomebody = 4;
    private const int OfNobody = 7;
    private const int NameCosts = 2;
    private const int RuleCosts = 2;
    private const int TopicCosts = 4;
    private const int MostOfKind = 2;

    /// <summary>What a sign weighs, the heaviest first.</summary>
    private static readonly (PhraseKind Kind, int Weight)[] Signs =
    [
        (PhraseKind.Harm, 3), (PhraseKind.Control, 2), (PhraseKind.Distress, 2),
        (PhraseKind.Exploiter, 1), (PhraseKind.Place, 1), (PhraseKind.Plea, 1), (PhraseKind.Episode, 1),
    ];

    private static readonly PhraseKind[] Certain = [PhraseKind.Self, PhraseKind.Narrator, PhraseKind.Definite];

    public static bool IsStory(PhraseFinds finds) => Signs
        .Where(sign => sign.Weight > 1).SelectMany(sign => finds[sign.Kind]).Select(span => span.Sentence).Distinct()
        .Any(sentence => IsShort(finds, sentence) || Enumerable.Range(sentence - Sentences + 1, Sentences).Any(first => IsLong(finds, first, first + Sentences - 1)));

    /// <summary>Whether one sentence has signs of two kinds, and of nothing else.</summary>
    private static bool IsShort(PhraseFinds finds, int sentence)
    {
        var kinds = Signs.Where(sign => sign.Kind is not (PhraseKind.Plea or PhraseKind.Episode)).Count(sign => Has(sign.Kind));
        return kinds >= 2 && !Has(PhraseKind.Topic)
            && ((kinds >= 3 && !Has(PhraseKind.Rule) && !Has(PhraseKind.Named)) || Certain.Any(Has)
                || (!Has(PhraseKind.Named) && IsOfSomebody(finds, sentence, sentence)));

        bool Has(PhraseKind kind) => finds.HasIn(kind, sentence, sentence);
    }

    /// <summary>Whether sentences in a row weigh enough for what else they speak of.</summary>
    private static bool IsLong(PhraseFinds finds, int first, int last)
    {
        var isOfSomebody = IsOfSomebody(finds, first, last);
        var isTopic = Has(PhraseKind.Topic);
        if (isTopic && !isOfSomebody)
            return false;

        var needed = (isOfSomebody ? OfSomebody : OfNobody)
            + (isTopic ? TopicCosts : 0) + (Has(PhraseKind.Rule) ? RuleCosts : 0) + (Has(PhraseKind.Named) ? NameCosts : 0);
        return Weigh(finds, first, last) >= needed;

        bool Has(PhraseKind kind) => finds.HasIn(kind, first, last);
    }

    private static bool IsOfSomebody(PhraseFinds finds, int first, int last) =>
        Certain.Append(PhraseKind.Person).Any(kind => finds.HasIn(kind, first, last))
        || (finds.HasIn(PhraseKind.Group, first, last) && finds.HasIn(PhraseKind.Episode, first, last));

    /// <summary>Weighs the signs; words that are signs of several kinds weigh once.</summary>
    private static int Weigh(PhraseFinds finds, int first, int last)
    {
        var weighed = new List<Span>();
        var sum = 0;
        foreach (var (kind, weight) in Signs)
        {
            var most = weighed.Count + MostOfKind;
            foreach (var span in finds.In(kind, first, last))
            {
                if (weighed.Count == most)
                    break;
                if (weighed.Any(span.Overlaps))
                    continue;

                weighed.Add(span);
                sum += weight;
            }
        }

        return sum;
    }
}
