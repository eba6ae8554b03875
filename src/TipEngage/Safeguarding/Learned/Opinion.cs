using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Learned;

/// <summary>What the learned signs say of a text.</summary>
/// <param name="Passage">The passage that most reads like somebody in danger; null where none does surely enough.</param>
/// <param name="IsLikely">Whether it reads so at least for a chat.</param>
/// <param name="Doubted">The sentences, a bit each, in which the rules must find more than one sign.</param>
/// <param name="Refused">The passage that most reads like what must not be taken, be it details of a person, an accusation or a case; null where none does.</param>
internal readonly record struct Opinion(Span? Passage, bool IsLikely, ulong Doubted, Span? Refused)
{
    private const int MostSentences = 64;

    /// <summary>The sentences, a bit each, that are doubted whatever the rules find.</summary>
    public ulong Dismissed { get; private init; }

    /// <summary>Of few words: what the rules find holds.</summary>
    public static Opinion None => new(null, true, 0, null);

    /// <summary>Whether a sentence reads unlike anybody's story; none beyond those that have a bit does.</summary>
    public bool Doubts(int sentence) => sentence < MostSentences && (Doubted >> sentence & 1) is 1;

    public Opinion Doubting(int sentence) => sentence < MostSentences ? this with { Doubted = Doubted | 1UL << sentence } : this;

    /// <summary>Whether a sentence reads so unlike anybody's story that no number of signs makes it one.</summary>
    public bool Dismisses(int sentence) => sentence < MostSentences && (Dismissed >> sentence & 1) is 1;

    public Opinion Dismissing(int sentence) => sentence < MostSentences ? Doubting(sentence) with { Dismissed = Dismissed | 1UL << sentence } : this;
}
