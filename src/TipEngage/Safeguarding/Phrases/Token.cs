namespace TipEngage.Safeguarding.Phrases;

/// <summary>A word; of a script without spaces, one character.</summary>
/// <param name="Start">Where it begins in the plain text.</param>
/// <param name="End">Where it has ended.</param>
/// <param name="Sentence">Number of its sentence, from 0.</param>
/// <param name="IsNumber">Whether it is digits only.</param>
/// <param name="Marks">What was on its letters, as in <see cref="ToneMarks"/>; 0 for nothing.</param>
/// <param name="At">Where it begins in the marked text.</param>
internal readonly record struct Token(int Start, int End, int Sentence, bool IsNumber, ulong Marks, int At)
{
    /// <summary>Where it has ended in the marked text.</summary>
    public int EndAt => At + End - Start;
}
