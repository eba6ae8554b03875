namespace TipEngage.Teams.Connector;

/// <summary>One call, made again as it is when it is retried.</summary>
/// <param name="Target">The conversation, team or member whose limits it counts against; a thread counts for its channel.</param>
internal sealed record ConnectorCall(ConnectorOperation Operation, Uri Address, string Target, string? TenantId, byte[]? Body = null)
{
    /// <summary>Of a call that is tried once: asked when its turn has come, and it is not made where this says no; null for a call that is tried again.</summary>
    public Func<CancellationToken, Task<bool>>? Begin { get; init; }
}
