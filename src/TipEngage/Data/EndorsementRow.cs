namespace TipEngage.Data;

/// <summary>A member who finds a published practice useful.</summary>
internal sealed class EndorsementRow
{
    public required Guid PracticeId { get; init; }

    /// <summary>Code of the member government or organisation.</summary>
    public required string Party { get; init; }

    /// <summary>A sentence of the member's; null for none.</summary>
    public string? Said { get; set; }

    /// <summary>Whether the member agrees to be named; counted otherwise.</summary>
    public required bool IsNamed { get; set; }

    /// <summary>Id of the person who said so for the member.</summary>
    public required string ById { get; set; }

    public required DateTimeOffset At { get; set; }
}
