using TipEngage.Teams.Routing;

namespace TipEngage.Data;

internal sealed class AcceptWork(ActivityKey key, ReadOnlyMemory<byte> body) : InboxWork<Acceptance>(Acceptance.Duplicate)
{
    public ActivityKey Key => key;

    public ReadOnlyMemory<byte> Body => body;
}
