namespace TipEngage.Data;

/// <summary>An invitation to share a practice without a Teams account.</summary>
internal sealed class Invitation
{
    public required Guid Id { get; init; }

    /// <summary>Tenant and person that invite.</summary>
    public required string TenantId { get; init; }

    public required string ById { get; init; }

    /// <summary>Hash of the secret in its link, which itself is kept nowhere.</summary>
    public required string SecretHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>How many people may use it.</summary>
    public required int MostUses { get; init; }

    /// <summary>How many have.</summary>
    public required int Uses { get; set; }
}
