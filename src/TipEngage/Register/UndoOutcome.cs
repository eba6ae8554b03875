namespace TipEngage.Register;

/// <summary>What became of the wish to take a change back.</summary>
internal abstract record UndoOutcome
{
    private UndoOutcome()
    {
    }

    /// <summary>It was tried, as any other change.</summary>
    /// <param name="Key">What the change is about.</param>
    /// <param name="Outcome">What became of it.</param>
    internal sealed record Tried(EntryKey Key, ChangeOutcome Outcome) : UndoOutcome;

    /// <summary>There is no such change of this person's.</summary>
    internal sealed record NotYours : UndoOutcome;

    /// <summary>It is too old.</summary>
    internal sealed record TooLate : UndoOutcome;
}
