using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Learned;

/// <summary>A second opinion beside the rules: weights learned from labelled texts tell what reads like somebody in danger, and what like details that must not be taken.</summary>
/// <param name="weights">What tells of danger.</param>
/// <param name="details">What tells of details.</param>
internal sealed class LearnedSigns(Weights weights, Weights details)
{
    private const string Resource = "TipEngage.Safeguarding.Learned.weights.bin";
    private const int MostParts = 3;

    /// <summary>From here on, sentences in a row are taken for somebody's. A form, whose texts are practices, must be surer.</summary>
    private const float LikelyInChat = 0.75F;
    private const float LikelyInForm = 0.8F;

    /// <summary>So much surer a part of a sentence must be, for it says less.</summary>
    private const float PartsCost = 0.6F;

    /// <summary>Some five words: shorter sentences say too little to be judged by how they read, and no labelled disclosure so short needs it.</summary>
    private const int FewestTraits = 80;
    private const int FewestOfPart = 100;
    private const int FewestOfDetails = 100;

    /// <summary>Below each of these in all its parts, a short text is doubted more; in a longer one, a few words may be lost among others.</summary>
    private static readonly float[] unlike = [-2.75F, -3.25F, -3.75F];

    /// <summary>Below this, a short text is doubted most where it speaks of what is not meant, or not now, and asks nobody for help.</summary>
    private const float UnlikeTold = -1.5F;

    private static readonly PhraseKind[] told = [PhraseKind.Jest, PhraseKind.Frame, PhraseKind.History];

    private const int LongestUnlike = 240;
    private const int MostUnlike = 3;

    /// <summary>From here on, sentences in a row are taken for details of a person, an accusation or a case; from there on, rather than for a cry for help.</summary>
    private const float LikelyDetails = -0.75F;
    private const float SureDetails = -0.5F;

    public static LearnedSigns Default => field ??= Read();

    /// <param name="text">What was typed.</param>
    /// <param name="finds">What the phrases of chats found in it.</param>
    public Opinion OfChat(PlainText text, params IReadOnlyList<PhraseFinds> finds) => Of(text, LikelyInChat, finds);

    public Opinion OfForm(PlainText text) => Of(text, LikelyInForm, []);

    /// <summary>The sentences in a row that read most like somebody in danger, however little that is; null where there are none.</summary>
    public Passage? MostLikely(PlainText text, IReadOnlyList<PhraseFinds> finds) =>
        Best(Passages.Sentences(Passages.Of(text, weights.Values, details.Values, finds)), 0, float.MinValue, isOfSentence: false);

    private Opinion Of(PlainText text, float likely, IReadOnlyList<PhraseFinds> finds)
    {
        var pieces = Passages.Of(text, weights.Values, details.Values, finds);
        var sentences = Passages.Sentences(pieces);
        var passage = Best(sentences, FewestTraits, likely, isOfSentence: false) ?? Best(pieces, FewestOfPart, likely + PartsCost, isOfSentence: true);
        var doubts = sentences.Count is 0 or > MostUnlike || text.Text.Length > LongestUnlike ? 0
            : IsTold(finds) && IsUnlike(UnlikeTold) ? unlike.Length : unlike.Count(IsUnlike);
        return new(passage?.Place, doubts, HasDetails(sentences, LikelyDetails), HasDetails(sentences, SureDetails));

        bool IsUnlike(float least) => Best(sentences, 0, least, isOfSentence: false) is null && Best(pieces, 0, least, isOfSentence: true) is null;
    }

    private static bool IsTold(IReadOnlyList<PhraseFinds> finds) =>
        finds.Any(found => Array.Exists(told, found.Has)) && !finds.Any(found => found.Has(PhraseKind.Plea));

    private bool HasDetails(List<Passage> sentences, float likely) => Best(sentences, FewestOfDetails, likely, isOfSentence: false, isOfDetails: true) is not null;

    /// <summary>Of parts in a row, those that weigh most; null where none weighs more than the least.</summary>
    private Passage? Best(List<Passage> parts, int fewestTraits, float least, bool isOfSentence, bool isOfDetails = false)
    {
        Passage? best = null;
        for (var first = 0; first < parts.Count; first++)
        {
            var passage = parts[first];
            for (var next = first + 1; ; next++)
            {
                if (passage.Traits >= fewestTraits && (isOfDetails ? details.Of(passage, passage.Details) : weights.Of(passage, passage.Weight)) is var weight && weight > least)
                    (best, least) = (passage, weight);
                if (next == parts.Count || next - first == MostParts || (isOfSentence && parts[next].Place.Sentence != passage.Place.Sentence))
                    break;
                passage = passage.And(parts[next]);
            }
        }

        return best;
    }

    private static LearnedSigns Read()
    {
        using var stream = typeof(LearnedSigns).Assembly.GetManifestResourceStream(Resource)!;
        return new(Weights.Read(stream), Weights.Read(stream));
    }
}
