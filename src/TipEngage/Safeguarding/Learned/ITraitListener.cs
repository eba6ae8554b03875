namespace TipEngage.Safeguarding.Learned;

/// <summary>Is told each trait of a sentence, in the order of their places.</summary>
internal interface ITraitListener
{
    /// <param name="at">Where in the sentence it begins; -1 for the space before.</param>
    /// <param name="trait">Its number.</param>
    void Hear(int at, int trait);
}
