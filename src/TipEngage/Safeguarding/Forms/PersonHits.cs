using System.Buffers;
using System.Collections.Frozen;
using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Finds one person described without a name, and words of a person.</summary>
internal static class PersonHits
{
    private const int FewestTraits = 4;
    private const int SpeechWords = 4;
    private const int SpeechBeforeWords = 2;
    private const int QuoteWords = 10;
    private const int SayingWords = 4;
    private const int ShortThaiWord = 3;
    private const int FewestQuoted = 4;
    private const int LongestQuote = 600;

    private static readonly FrozenSet<string> singular = FrozenSet.Create(StringComparer.Ordinal, ["a", "an", "one", "seorang", "satu", "mot", "sorang"]);

    private static readonly SearchValues<char> marks = SearchValues.Create("\"“”«»„「」");

    /// <summary>Traits that together may be one person's.</summary>
    public static IEnumerable<Hit> Combinations(FormReading reading)
    {
        foreach (var sentence in Sentences(reading))
        {
            var traits = Traits(reading, sentence);
            var isOfOne = IsSingular(reading, sentence);
            var enough = isOfOne && (reading.IsIn(PhraseKind.Age, sentence) || reading.IsIn(PhraseKind.Sole, sentence)) ? FewestTraits - 1 : FewestTraits;
            if (traits.Count >= enough && (isOfOne || reading.IsIn(PhraseKind.Age, sentence)) && traits.Min(span => span.First) is var first && !IsOfProgramme(reading, sentence, first))
            {
                var end = traits.Max(span => span.End);
                yield return reading.Hit(FindingKind.Combination, Severity.Hold, new(first, end, sentence));
            }
        }
    }

    /// <summary>What a person said.</summary>
    public static IEnumerable<Hit> Quotations(FormReading reading)
    {
        foreach (var speech in reading.Finds[PhraseKind.Speech])
        {
            var before = reading.Finds.Near(PhraseKind.Speaker, speech, SpeechWords * reading.Word).Where(speaker => speaker.End <= speech.First).LastOrDefault(NoSpan);
            var behind = reading.Finds.Near(PhraseKind.Speaker, speech, SpeechBeforeWords * reading.Word).Where(speaker => speaker.First >= speech.End && IsSaidBy(reading, speech)).FirstOrDefault(NoSpan);
            var speaker = before.End > 0 ? before : behind;
            if (speaker.End > 0 && !IsRule(reading, speaker))
                yield return reading.Hit(FindingKind.Quotation, Severity.Hold, new(Math.Min(speaker.First, speech.First), Math.Max(speaker.End, speech.End), speech.Sentence));
        }

        foreach (var quote in Quotes(reading))
            yield return quote;
    }

    private static Span NoSpan => default;

    private static IEnumerable<int> Sentences(FormReading reading) =>
        reading.Finds[PhraseKind.Nation].Concat(reading.Finds[PhraseKind.Age]).Select(span => span.Sentence).Distinct();

    private static List<Span> Traits(FormReading reading, int sentence)
    {
        var traits = new List<Span>();
        Add(PhraseKind.Age);
        if (reading.Finds.In(PhraseKind.Sex, sentence, sentence).FirstOrDefault() is { End: > 0 } sex)
            traits.Add(sex);
        Add(PhraseKind.Nation);
        Add(PhraseKind.Job, PhraseKind.Sector);
        Add(PhraseKind.Home);
        if (!Add(PhraseKind.Where) && CountHits.HasPlace(reading, sentence))
            traits.Add(traits is [] ? default : traits[^1]);
        return traits;

        bool Add(params ReadOnlySpan<PhraseKind> kinds)
        {
            foreach (var kind in kinds)
            {
                foreach (var span in reading.Finds.In(kind, sentence, sentence))
                {
                    if (kind is not PhraseKind.Nation && traits.Exists(span.Overlaps))
                        continue;

                    traits.Add(span);
                    return true;
                }
            }

            return false;
        }
    }

    private static bool IsOfProgramme(FormReading reading, int sentence, int first) =>
        reading.Finds.In(PhraseKind.General, sentence, sentence).Skip(1).Any() || reading.Talk.In(PhraseKind.Rule, sentence, sentence).Any(rule => rule.First <= first);

    private static bool IsSingular(FormReading reading, int sentence) =>
        reading.Finds.In(PhraseKind.Sex, sentence, sentence).Concat(reading.Finds.In(PhraseKind.Nation, sentence, sentence)).Concat(reading.Finds.In(PhraseKind.Job, sentence, sentence))
            .Any(span => Enumerable.Range(1, 3).Any(back => span.First - back >= 0 && reading.Tokens[span.First - back].Sentence == sentence
                && singular.GetAlternateLookup<ReadOnlySpan<char>>().Contains(reading.WordAt(span.First - back))))
        || reading.IsIn(PhraseKind.Sole, sentence)
        || reading.Finds.In(PhraseKind.Speaker, sentence, sentence).Any(speaker => FormReading.IsThai(reading.Text.Marked[reading.Tokens[speaker.First].At]));

    /// <summary>"Said one worker" has the verb first; "tell the worker" has not.</summary>
    private static bool IsSaidBy(FormReading reading, Span speech) => reading.WordAt(speech.First) is not ("wrote" or "added" or "explained" or "replied" or "answered" or "bao" or "ke");

    private static bool IsRule(FormReading reading, Span speaker) =>
        reading.Talk.In(PhraseKind.Rule, speaker.Sentence, speaker.Sentence).Any(rule => rule.First <= speaker.First);

    /// <summary>Words between quotation marks, near a verb of speaking and people.</summary>
    private static IEnumerable<Hit> Quotes(FormReading reading)
    {
        var text = reading.Text.Marked;
        for (var open = Next(0); open >= 0 && open + 1 < text.Length; open = Next(open + 1))
        {
            var close = Next(open + 1);
            if (close < 0)
                yield break;
            if (close - open > LongestQuote)
                continue;

            if (IsSpoken(reading, open, close))
                yield return new(FindingKind.Quotation, Severity.Hold, open, close + 1);
            open = close;
        }

        int Next(int from) => text.AsSpan(from).IndexOfAny(marks) is >= 0 and var at ? from + at : -1;
    }

    private static bool IsSpoken(FormReading reading, int open, int close)
    {
        var first = reading.Text.Plain.TokenAt(open);
        var end = reading.Text.Plain.TokenAt(close);
        if (end - first < FewestQuoted * (reading.Word > 1 ? ShortThaiWord : 1))
            return false;

        var isSaid = Around(PhraseKind.Speech, SayingWords) || Around(PhraseKind.Saying, SayingWords);
        var isWording = Around(PhraseKind.Wording, SayingWords);
        return (isSaid && !isWording) || (!isWording && IsOnes() && (Around(PhraseKind.Speaker, QuoteWords) || Around(PhraseKind.Counted, QuoteWords)))
            || (Around(PhraseKind.Speech, QuoteWords) && (Around(PhraseKind.Speaker, QuoteWords) || Around(PhraseKind.Counted, QuoteWords)));

        bool IsOnes() => reading.Finds[PhraseKind.OneSelf].Any(one => one.First >= first && one.End <= end && !reading.Finds.Near(PhraseKind.Ourselves, one, 0).Any(one.Overlaps));

        bool Around(PhraseKind kind, int words) => reading.Finds.IsAround(kind, first, end, words * reading.Word);
    }
}
