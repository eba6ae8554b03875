using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Learned;

/// <summary>A part of a text with what its traits weigh together.</summary>
/// <param name="Place">Its tokens, and the sentence that it begins in.</param>
/// <param name="Weight">The sum of the weights.</param>
/// <param name="Traits">How many traits that is of.</param>
/// <param name="Marks">What else is found in it, a bit for each of the <see cref="Bearings"/>.</param>
internal readonly record struct Passage(Span Place, long Weight, int Traits, uint Marks = 0)
{
    /// <summary>Both, one behind the other.</summary>
    public Passage And(Passage next) => new(Place with { End = next.Place.End }, Weight + next.Weight, Traits + next.Traits, Marks | next.Marks);
}
