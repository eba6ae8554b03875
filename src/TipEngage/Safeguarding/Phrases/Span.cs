namespace TipEngage.Safeguarding.Phrases;

/// <summary>Where something stands: tokens from the first up to the end, all of one sentence.</summary>
internal readonly record struct Span(int First, int End, int Sentence)
{
    /// <summary>Tokens between the two; 0 where they touch or overlap.</summary>
    public int DistanceTo(Span other) => other.First >= End ? other.First - End : First >= other.End ? First - other.End : 0;

    /// <summary>Whether the other is a part of it.</summary>
    public bool Holds(Span other) => First <= other.First && other.End <= End && other.End - other.First < End - First;

    public bool Overlaps(Span other) => First < other.End && other.First < End;
}
