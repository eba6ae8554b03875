using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Learned;

/// <summary>What the learned signs say of a text.</summary>
/// <param name="Passage">The passage that most reads like somebody in danger; null where none does.</param>
/// <param name="Doubts">How many separate signs beyond the first the rules must find: none, unless nothing of one short sentence reads like it in the least.</param>
/// <param name="HasDetails">Whether it reads like details of a person, an accusation or a case.</param>
/// <param name="IsDetails">Whether it reads so much like them that it is no cry for help.</param>
internal readonly record struct Opinion(Span? Passage, int Doubts, bool HasDetails = false, bool IsDetails = false)
{
    public bool IsUnlike => Doubts > 0;
}
