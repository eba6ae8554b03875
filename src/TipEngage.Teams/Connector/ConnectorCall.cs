namespace TipEngage.Teams.Connector;

/// <summary>One call, made again as it is when it is retried.</summary>
/// <param name="Target">The conversation, team or member whose limits it counts against; a thread counts for its channel.</param>
internal sealed record ConnectorCall(ConnectorOperation Operation, Uri Address, string Target, string? TenantId, byte[]? Body = null)
{
    /// <summary>Whether it is tried once.</summary>
    public bool IsTriedOnce { get; init; }
}
