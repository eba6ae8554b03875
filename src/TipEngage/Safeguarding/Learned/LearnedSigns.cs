using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Learned;

/// <summary>A second opinion beside the rules: weights learned from labelled texts tell what reads like somebody in danger, and what like anything that must not be taken.</summary>
/// <param name="danger">What tells of danger.</param>
/// <param name="refusal">What tells of danger or of details of a person, an accusation or a case.</param>
internal sealed class LearnedSigns(Weights danger, Weights refusal)
{
    private const string Resource = "TipEngage.Safeguarding.Learned.weights.bin";

    /// <summary>Sentences in a row that are read as one.</summary>
    private const int MostSentences = 4;

    /// <summary>So much surer some sentences of a longer text must be, for they say less; and parts of a sentence twice.</summary>
    private const float PartsCost = 0.6F;

    /// <summary>Some four words: shorter texts say too little to be judged by how they read, and their parts even less.</summary>
    private const int FewestTraits = 60;
    private const int FewestOfPart = 80;
    private const int FewestOfRefusal = 100;

    /// <summary>From here on, a text is taken for somebody's, whatever the rules find. A form, whose texts are practices, must be surer.</summary>
    private const float Likely = -0.6F;
    private const float LikelyInForm = 0;

    /// <summary>Below this, what the rules find in a sentence is doubted.</summary>
    private const float Unlike = -1.6F;

    /// <summary>Below this, in a chat it is nobody's however much they find: of authors that nothing was learned from, no disclosure was lost by it, and half the wrong referrals were.</summary>
    private const float FarUnlike = -1.8F;

    /// <summary>From here on, a text is taken for one with details of a person, an accusation or a case.</summary>
    private const float LikelyRefusal = -0.25F;
    private const float LikelyRefusalInForm = 0.5F;

    /// <summary>From here on, a text with something to refuse in it is somebody's story all the same; the rules' reasons weigh more than learned ones.</summary>
    private const float LikelyStory = 0.35F;
    private const float LikelyStoryByReading = 0;

    public static LearnedSigns Default => field ??= Read();

    /// <summary>What tells somebody's danger from details that must not be taken; null where danger always comes first.</summary>
    public Weights? Story { get; init; }

    /// <param name="text">What was typed.</param>
    /// <param name="finds">What the phrases of chats found in it.</param>
    public Opinion OfChat(PlainText text, IReadOnlyList<PhraseFinds> finds) => Of(text, finds, Likely, LikelyRefusal, FarUnlike);

    /// <summary>The same for what was typed into a form.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="finds">What the phrases of chats found in it.</param>
    /// <param name="namesCompany">Whether it names a company: what is said of one may be an accusation, and is read as strictly as in a chat.</param>
    public Opinion OfForm(PlainText text, IReadOnlyList<PhraseFinds> finds, bool namesCompany = false) => Of(text, finds, LikelyInForm, namesCompany ? LikelyRefusal : LikelyRefusalInForm, float.MinValue);

    /// <summary>Whether danger comes first in a text that has both: a part of it reads like somebody's, or it says too little.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="finds">What the phrases of chats found in it.</param>
    /// <param name="isByReading">Whether nothing but how it reads says that it must not be taken.</param>
    public bool IsStory(PlainText text, IReadOnlyList<PhraseFinds> finds, bool isByReading)
    {
        if (Story is null)
            return true;

        var pieces = Passages.Of(text, Story.Values, Story.Values, finds);
        var (_, weight) = Most(new(pieces, Passages.Sentences(pieces)), FewestTraits, Story, one => one.Weight);
        return weight is float.MinValue || weight > (isByReading ? LikelyStoryByReading : LikelyStory);
    }

    private Opinion Of(PlainText text, IReadOnlyList<PhraseFinds> finds, float likely, float likelyRefusal, float farUnlike)
    {
        if (Traits.MostIn(text) < FewestTraits)
            return Opinion.None;

        var pieces = Passages.Of(text, danger.Values, refusal.Values, finds);
        if (pieces.Sum(piece => piece.Traits) < FewestTraits)
            return Opinion.None;

        var read = new Reading(pieces, Passages.Sentences(pieces));
        var (passage, weight) = Most(read, FewestTraits, danger, one => one.Weight);
        var (details, refused) = Most(read, FewestOfRefusal, refusal, one => one.Refusal);
        var opinion = new Opinion(weight > likely ? passage.Place : null, weight > Likely, 0, refused > likelyRefusal ? details.Place : null);
        return weight > Unlike ? opinion : read.Sentences.Where(one => read.Sentences.Count is 1 || one.Traits >= FewestOfPart).Aggregate(opinion, (doubting, one) => Doubting(doubting, one, farUnlike));
    }

    /// <summary>What a sentence reads like by itself; among others, one of few words says too little to be doubted.</summary>
    private Opinion Doubting(Opinion opinion, Passage sentence, float farUnlike)
    {
        var weight = danger.Of(sentence, sentence.Weight);
        return weight > Unlike ? opinion : weight > farUnlike ? opinion.Doubting(sentence.Place.Sentence) : opinion.Dismissing(sentence.Place.Sentence);
    }

    /// <summary>What reads most like it: the whole of a short text, sentences in a row, or parts of one.</summary>
    private static (Passage Passage, float Weight) Most(Reading read, int fewest, Weights weights, Func<Passage, long> sum)
    {
        var (best, most) = (default(Passage), float.MinValue);
        Try(read.Sentences, isOfSentence: false, PartsCost);
        Try(read.Pieces, isOfSentence: true, 2 * PartsCost);
        return (best, most);

        void Try(List<Passage> parts, bool isOfSentence, float cost)
        {
            for (var first = 0; first < parts.Count; first++)
            {
                var passage = parts[first];
                for (var next = first + 1; ; next++)
                {
                    var isWhole = passage.Place.First is 0 && passage.Place.End == read.End;
                    if (passage.Traits >= (isWhole ? fewest : Math.Max(fewest, FewestOfPart)) && weights.Of(passage, sum(passage)) - (isWhole ? 0 : cost) is var weight && weight > most)
                        (best, most) = (passage, weight);
                    if (next == parts.Count || next - first == MostSentences || (isOfSentence && parts[next].Place.Sentence != passage.Place.Sentence))
                        break;
                    passage = passage.And(parts[next]);
                }
            }
        }
    }

    private static LearnedSigns Read()
    {
        using var stream = typeof(LearnedSigns).Assembly.GetManifestResourceStream(Resource)!;
        return new(Weights.Read(stream), Weights.Read(stream)) { Story = Weights.Read(stream) };
    }

    private readonly record struct Reading(List<Passage> Pieces, List<Passage> Sentences)
    {
        public int End => Pieces[^1].Place.End;
    }
}
