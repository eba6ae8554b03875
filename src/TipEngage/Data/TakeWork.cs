using TipEngage.Teams.Routing;

namespace TipEngage.Data;

internal sealed class TakeWork(int limit) : InboxWork<IReadOnlyList<PendingActivity>>([])
{
    public int Limit => limit;
}
