namespace TipEngage.Data;

/// <summary>An accepted activity that is not handled yet. What it says is kept here only, and goes when it is handled.</summary>
internal sealed class UnhandledActivity
{
    public required string ConversationId { get; init; }

    public required string ActivityId { get; init; }

    public required string Type { get; init; }

    /// <summary>The activity's UTF-8 JSON; null for an invoke, which nobody waits for after a restart.</summary>
    public byte[]? Body { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    /// <summary>The process that handles it.</summary>
    public required string Owner { get; set; }

    /// <summary>From then on another process may take it over.</summary>
    public required DateTimeOffset LeaseUntil { get; set; }
}
