using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Learned;

/// <summary>What the learned signs say of a text.</summary>
/// <param name="Passage">The passage that most reads like somebody in danger; null where none does surely enough.</param>
/// <param name="IsLikely">Whether it reads so at least for a chat.</param>
/// <param name="Doubts">How many separate signs beyond the first the rules must find.</param>
/// <param name="Refused">The passage that most reads like what must not be taken, be it details of a person, an accusation or a case; null where none does.</param>
internal readonly record struct Opinion(Span? Passage, bool IsLikely, int Doubts, Span? Refused)
{
    /// <summary>Of few words: what the rules find holds.</summary>
    public static Opinion None => new(null, true, 0, null);
}
