namespace TipEngage.Safeguarding;

/// <summary>What screening found; never a word of the text.</summary>
/// <param name="IsDisclosure">Whether a person is, or may be, in danger.</param>
/// <param name="Reasons">Why the text is refused; empty when it is not.</param>
/// <param name="Language">Language in which it was found, a BCP 47 tag; null where numbers alone decided.</param>
internal sealed record Verdict(bool IsDisclosure, IReadOnlyList<Reason> Reasons, string? Language)
{
    public static Verdict Harmless { get; } = new(false, [], null);

    public bool IsHarmless => !IsDisclosure && Reasons is [];

    /// <summary>Both, for texts of one message of which none is a disclosure.</summary>
    public Verdict And(Verdict other) => other.IsHarmless
        ? this
        : new(false, [.. Reasons.Union(other.Reasons).Order()], Language ?? other.Language);
}
