using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Learned;

/// <summary>What the learned signs say of a text.</summary>
/// <param name="Passage">The passage that most reads like somebody in danger; null where none does.</param>
/// <param name="Doubts">How many separate signs beyond the first the rules must find: none, unless nothing of one short sentence reads like it in the least.</param>
internal readonly record struct Opinion(Span? Passage, int Doubts)
{
    public bool IsUnlike => Doubts > 0;
}
