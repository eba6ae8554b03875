using System.Collections;

namespace TipEngage.Teams.Routing;

/// <summary>What every log line of a turn carries: ids, never content.</summary>
internal sealed class TurnLogScope(string? activityId, string? conversationId, string? tenantId) : IReadOnlyList<KeyValuePair<string, object?>>
{
    public int Count => 3;

    public KeyValuePair<string, object?> this[int index] => index switch
    {
        0 => new("ActivityId", activityId),
        1 => new("ConversationId", conversationId),
        2 => new("TenantId", tenantId),
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => $"activity {activityId}, conversation {conversationId}, tenant {tenantId}";
}
