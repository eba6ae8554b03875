namespace TipEngage.Register;

/// <summary>What became of a <see cref="ProposedChange"/>.</summary>
internal abstract record ChangeOutcome
{
    private ChangeOutcome()
    {
    }

    /// <summary>It is recorded.</summary>
    internal sealed record Recorded(RegisterChange Change) : ChangeOutcome;

    /// <summary>It had been recorded before, by the same person.</summary>
    internal sealed record AlreadyRecorded(RegisterChange Change) : ChangeOutcome;

    /// <summary>Somebody was faster: nothing is recorded.</summary>
    /// <param name="Now">The statement as it stands, as far as the person may see it.</param>
    /// <param name="Since">What was changed since the person saw it, the latest first, as far as they may see it.</param>
    internal sealed record Overtaken(RegisterEntry Now, IReadOnlyList<RegisterChange> Since) : ChangeOutcome;

    /// <summary>It would leave everything as it is.</summary>
    internal sealed record Nothing(RegisterEntry Now) : ChangeOutcome;

    /// <summary>A value is wrong.</summary>
    internal sealed record Refused(RegisterFault Fault) : ChangeOutcome;

    /// <summary>The person may not.</summary>
    internal sealed record NotAllowed : ChangeOutcome;
}
