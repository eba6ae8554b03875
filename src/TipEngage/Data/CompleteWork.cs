using TipEngage.Teams.Routing;

namespace TipEngage.Data;

internal sealed class CompleteWork(ActivityKey key, InvokeAnswer? answer) : InboxWork<bool>(true)
{
    public ActivityKey Key => key;

    public InvokeAnswer? Answer => answer;
}
