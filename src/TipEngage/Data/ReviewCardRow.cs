namespace TipEngage.Data;

/// <summary>The card of a practice in a channel of coordinators, and what it shows.</summary>
internal sealed class ReviewCardRow
{
    public required Guid PracticeId { get; init; }

    public required string TenantId { get; init; }

    public required string ConversationId { get; init; }

    /// <summary>Id of the message; null until it is there.</summary>
    public string? MessageId { get; set; }

    /// <summary>Id of the message in its thread that tells how the practice came where it stands; null until it is there.</summary>
    public string? DetailsId { get; set; }

    /// <summary>When it was told there, in a message of its own, that the practice is published no more; null while it was not.</summary>
    public DateTimeOffset? EndToldAt { get; set; }

    /// <summary>Revision of the practice that it shows.</summary>
    public required int Revision { get; set; }

    public int Attempts { get; set; }

    /// <summary>It is not written before then: because it failed, or because another process is about to.</summary>
    public required DateTimeOffset NotBefore { get; set; }
}
