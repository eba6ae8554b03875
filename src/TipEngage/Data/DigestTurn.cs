namespace TipEngage.Data;

/// <summary>Which process delivers the digests of a tenant: one at a time, since Teams limits a bot per tenant.</summary>
internal sealed class DigestTurn
{
    public required string TenantId { get; init; }

    public required Guid Holder { get; set; }

    /// <summary>After then another process may take the turn.</summary>
    public required DateTimeOffset Until { get; set; }
}
