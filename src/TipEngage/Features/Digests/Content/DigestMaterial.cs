using TipEngage.Access;
using TipEngage.Register;
using TipEngage.Screens;

namespace TipEngage.Features.Digests.Content;

/// <summary>All that a digest is made of: what its readers may see, and nothing else.</summary>
/// <param name="View">The plan with its register.</param>
/// <param name="Changes">The changes of its window, the latest first.</param>
/// <param name="Published">The practices that were published in its window, the latest first.</param>
internal sealed record DigestMaterial(PlanView View, IReadOnlyList<RegisterChange> Changes, IReadOnlyList<DigestPractice> Published)
{
    /// <summary>How far library and register were at least when it was read.</summary>
    public DigestHeads Heads { get; init; }

    /// <summary>Practices that wait for a decision, the oldest first; none where no coordinator reads.</summary>
    public IReadOnlyList<WaitingPractice> Waiting { get; init; } = [];

    /// <summary>How many practices are held by safeguards; 0 where no coordinator reads.</summary>
    public int Held { get; init; }

    /// <summary>Whether one of those is looked at later than was promised.</summary>
    public bool IsHeldLate { get; init; }

    /// <summary>Practices that left the library in its window, the latest first, by their references alone; none where no coordinator reads.</summary>
    public IReadOnlyList<LeftPractice> Left { get; init; } = [];

    /// <summary>How many digests could not be delivered lately; 0 where no coordinator reads.</summary>
    public int Failed { get; init; }

    /// <summary>How many contacts of the directory are to be verified; 0 where no coordinator reads.</summary>
    public int Unverified { get; init; }

    /// <summary>The reader's own practices that moved; none where more than one person reads.</summary>
    public IReadOnlyList<OwnPractice> Own { get; init; } = [];

    /// <summary>Whether one person alone reads it, whose followed items the view knows.</summary>
    public bool IsForOne { get; init; }

    /// <summary>What concerns the only reader most; nothing where more than one person reads.</summary>
    public DigestInterests Interests { get; init; } = DigestInterests.None;

    public Role Reader => View.Register.Role;
}
