using System.Collections.Concurrent;
using TipEngage.Features.Digests.Content;

namespace TipEngage.Features.Digests.Delivery;

/// <summary>One turn of this process in which it sends the digests of a tenant.</summary>
internal sealed class TenantRun(string tenant, Guid holder, SharedMaterial shared)
{
    private int throttled;

    public string Tenant => tenant;

    public Guid Holder => holder;

    public SharedMaterial Shared => shared;

    public ConcurrentDictionary<(string, DateTimeOffset), bool> Seen { get; } = new();

    /// <summary>When the turn was last kept, by this process's own steady clock.</summary>
    public long TurnAt { get; set; }

    public bool IsOver { get; set; }

    public void Note(bool isThrottled, int most)
    {
        if (!isThrottled)
            Volatile.Write(ref throttled, 0);
        else if (Interlocked.Increment(ref throttled) >= most)
            IsOver = true;
    }
}
