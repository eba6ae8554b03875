namespace TipEngage.Data;

/// <summary>A link by which people without a Teams account may share a practice.</summary>
internal sealed class InvitationRow
{
    public required Guid Id { get; init; }

    /// <summary>Hash of the secret in the link, which is kept nowhere.</summary>
    public required string SecretHash { get; set; }

    public required string TenantId { get; init; }

    /// <summary>For whom it is, in the words of who made it.</summary>
    public required string Purpose { get; set; }

    /// <summary>How many people it lets in.</summary>
    public required int Uses { get; set; }

    /// <summary>How many it has let in.</summary>
    public int Used { get; set; }

    public required string CreatedById { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When it was ended early; null where it was not.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
