using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Learned;

/// <summary>What the learned signs say of a text.</summary>
/// <param name="Passage">The passage that most reads like somebody in danger; null where none does.</param>
/// <param name="IsUnlike">Whether nothing of one short sentence reads like it in the least: what weak rules find there is a chance likeness.</param>
internal readonly record struct Opinion(Span? Passage, bool IsUnlike);
