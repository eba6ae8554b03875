namespace TipEngage.Data;

/// <summary>An activity that arrived, remembered so that a second delivery has no second effect.</summary>
internal sealed class AcceptedActivity
{
    public required string ConversationId { get; init; }

    public required string ActivityId { get; init; }

    public required string Type { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    /// <summary>HTTP status that answered an invoke.</summary>
    public int? AnswerStatus { get; set; }

    /// <summary>UTF-8 JSON that answered an invoke.</summary>
    public byte[]? AnswerBody { get; set; }
}
