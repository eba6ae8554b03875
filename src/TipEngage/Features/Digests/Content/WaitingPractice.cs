namespace TipEngage.Features.Digests.Content;

/// <summary>A practice that waits for a decision.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="WorkingDays">For how many working days it waits.</param>
/// <param name="IsLate">Whether that is longer than was promised.</param>
internal sealed record WaitingPractice(string Reference, int WorkingDays, bool IsLate)
{
    /// <summary>Whether it waits for the second person of a purge.</summary>
    public bool IsToBePurged { get; init; }
}
