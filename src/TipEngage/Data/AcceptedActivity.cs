namespace TipEngage.Data;

/// <summary>An activity that arrived, remembered so that a second delivery has no second effect.</summary>
internal sealed class AcceptedActivity
{
    public required string ConversationId { get; init; }

    public required string ActivityId { get; init; }

    public required string Type { get; init; }

    /// <summary>The activity's UTF-8 JSON until it is handled; null from then on, and always for an invoke.</summary>
    public byte[]? Body { get; set; }

    public required DateTimeOffset AcceptedAt { get; init; }

    /// <summary>The process that handles it.</summary>
    public required string Owner { get; set; }

    /// <summary>From then on another process may take it over.</summary>
    public required DateTimeOffset LeaseUntil { get; set; }

    public DateTimeOffset? CompletedAt { get; set; }

    /// <summary>HTTP status that answered an invoke.</summary>
    public int? AnswerStatus { get; set; }

    /// <summary>UTF-8 JSON that answered an invoke.</summary>
    public byte[]? AnswerBody { get; set; }
}
