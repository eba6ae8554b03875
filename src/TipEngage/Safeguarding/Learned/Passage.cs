using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Learned;

/// <summary>A part of a text with what its traits weigh together.</summary>
/// <param name="Place">Its tokens, and the sentence that it begins in.</param>
/// <param name="Weight">The sum of the weights that tell of danger.</param>
/// <param name="Refusal">The sum of those that tell of what must not be taken.</param>
/// <param name="Traits">How many traits that is of.</param>
/// <param name="Marks">What else is found in it, a bit for each of the <see cref="Bearings"/>.</param>
internal readonly record struct Passage(Span Place, long Weight, long Refusal, int Traits, ulong Marks = 0)
{
    /// <summary>Both, one behind the other.</summary>
    public Passage And(Passage next) => new(Place with { End = next.Place.End }, Weight + next.Weight, Refusal + next.Refusal, Traits + next.Traits, Marks | next.Marks);
}
