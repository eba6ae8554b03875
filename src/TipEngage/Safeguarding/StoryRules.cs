using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding;

/// <summary>Tells a story of somebody by signs that are no harm one by one, in sentences that follow one another.</summary>
internal static class StoryRules
{
    private const int Sentences = 3;
    private const int OfOurOwn = 3;
    private const int OfSomebody = 4;
    private const int OfNobody = 7;
    private const int NameCosts = 2;
    private const int RuleCosts = 2;
    private const int TopicCosts = 4;
    private const int MostOfKind = 2;

    /// <summary>What each sign weighs, the heaviest first.</summary>
    private static readonly OrderedDictionary<PhraseKind, int> Weights = new()
    {
        [PhraseKind.Harm] = 3,
        [PhraseKind.Control] = 2,
        [PhraseKind.Distress] = 2,
        [PhraseKind.Exploiter] = 1,
        [PhraseKind.Place] = 1,
        [PhraseKind.Plea] = 1,
        [PhraseKind.Episode] = 1,
        [PhraseKind.Hint] = 1,
    };

    private static readonly PhraseKind[] Signs = [.. Weights.Keys];

    private static readonly PhraseKind[] Faint = [PhraseKind.Plea, PhraseKind.Episode, PhraseKind.Hint];

    private static readonly PhraseKind[] Plain = [.. Signs.Except(Faint)];

    private static readonly PhraseKind[] Certain = [PhraseKind.Self, PhraseKind.Narrator, PhraseKind.Definite];

    /// <summary>One sign of each sentence that is, or is part of, a story.</summary>
    public static IEnumerable<Span> StoriesIn(PhraseFinds finds) => Plain
        .SelectMany(kind => finds[kind]).DistinctBy(span => span.Sentence)
        .Where(span => IsShort(finds, span.Sentence)
            || Enumerable.Range(span.Sentence - Sentences + 1, Sentences).Any(first => IsLong(finds, first, first + Sentences - 1)));

    /// <summary>How many signs a sentence has that share no word and are more than faint, calls for help among them.</summary>
    public static int CountSigns(PhraseFinds finds, int sentence) =>
        Weigh(finds, sentence, sentence, MostOfKind).Count(kind => kind is not PhraseKind.Episode and not PhraseKind.Hint);

    /// <summary>Whether one sentence has signs of two kinds, and of nothing else.</summary>
    private static bool IsShort(PhraseFinds finds, int sentence)
    {
        var kinds = Weigh(finds, sentence, sentence, 1).Except(Faint).Count();
        return kinds >= 2 && (Has(PhraseKind.Harm) || Has(PhraseKind.Control) || Has(PhraseKind.Distress)) && !Has(PhraseKind.Topic)
            && ((kinds >= 3 && !Has(PhraseKind.Rule) && !Has(PhraseKind.Named)) || Certain.Any(Has)
                || (!Has(PhraseKind.Named) && !Has(PhraseKind.Rule) && IsOfSomebody(finds, sentence, sentence)));

        bool Has(PhraseKind kind) => finds.HasIn(kind, sentence, sentence);
    }

    /// <summary>Whether sentences in a row weigh enough for what else they speak of; beside a figure of speech, signs that are all light never do.</summary>
    private static bool IsLong(PhraseFinds finds, int first, int last)
    {
        var isOfSomebody = IsOfSomebody(finds, first, last);
        var isTopic = Has(PhraseKind.Topic);
        if (isTopic && !isOfSomebody)
            return false;

        var needed = (Has(PhraseKind.Self) || Has(PhraseKind.Definite) ? OfOurOwn : isOfSomebody ? OfSomebody : OfNobody)
            + (isTopic ? TopicCosts : 0) + (Has(PhraseKind.Rule) ? RuleCosts : 0) + (Has(PhraseKind.Named) ? NameCosts : 0);
        var weighed = Weigh(finds, first, last, MostOfKind);
        return weighed.Sum(kind => Weights[kind]) >= needed && (weighed.Exists(kind => Weights[kind] > 1) || !Has(PhraseKind.Innocent));

        bool Has(PhraseKind kind) => finds.HasIn(kind, first, last);
    }

    private static bool IsOfSomebody(PhraseFinds finds, int first, int last) =>
        Certain.Append(PhraseKind.Person).Any(kind => finds.HasIn(kind, first, last))
        || (finds.HasIn(PhraseKind.Group, first, last) && finds.HasIn(PhraseKind.Episode, first, last));

    /// <summary>Who says "broker" twice has said one thing.</summary>
    private static bool IsSame(PlainText text, Span one, Span other) => WordsOf(text, one).SequenceEqual(WordsOf(text, other));

    private static ReadOnlySpan<char> WordsOf(PlainText text, Span span) => text.Text.AsSpan(text.Tokens[span.First].Start..text.Tokens[span.End - 1].End);

    /// <summary>The kinds of the signs, each as often as it counts; words that are signs of several kinds count once.</summary>
    private static List<PhraseKind> Weigh(PhraseFinds finds, int first, int last, int mostOfKind)
    {
        var (weighed, kinds) = (new List<Span>(), new List<PhraseKind>());
        foreach (var kind in Signs)
        {
            var most = kinds.Count + mostOfKind;
            foreach (var span in finds.In(kind, first, last))
            {
                if (kinds.Count == most)
                    break;
                if (weighed.Any(one => one.Overlaps(span) || IsSame(finds.Text, one, span)))
                    continue;

                weighed.Add(span);
                kinds.Add(kind);
            }
        }

        return kinds;
    }
}
