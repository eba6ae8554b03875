namespace TipEngage.Data;

/// <summary>One step of a practice from one state to the next; rows are added and never altered.</summary>
internal sealed class PracticeStepRow
{
    public required Guid PracticeId { get; init; }

    /// <summary>Version of the practice after the step.</summary>
    public required int Version { get; init; }

    /// <summary>Number of the step within that version, from 0.</summary>
    public required int Order { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string ById { get; init; }

    /// <summary>Why, as a code that has its words in the resources; null where the step says it.</summary>
    public string? Reason { get; init; }
}
