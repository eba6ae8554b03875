using TipEngage.Teams.Routing;

namespace TipEngage.Data;

/// <summary>What one transaction of the inbox writes.</summary>
internal sealed class InboxBatch
{
    private readonly List<InboxWork> all = [];
    private readonly HashSet<ActivityKey> accepting = [];
    private readonly HashSet<ActivityKey> completing = [];

    public int Count => all.Count;

    /// <summary>One delivery per key; further ones in the same batch are duplicates already.</summary>
    public List<AcceptWork> Accepts { get; } = [];

    public List<AcceptWork> Repeated { get; } = [];

    public List<CompleteWork> Completions { get; } = [];

    public List<TakeWork> Takes { get; } = [];

    public void Add(InboxWork work)
    {
        all.Add(work);
        switch (work)
        {
            case AcceptWork accept:
                (accepting.Add(accept.Key) ? Accepts : Repeated).Add(accept);
                break;
            case CompleteWork completion when completing.Add(completion.Key):
                Completions.Add(completion);
                break;
            case TakeWork take:
                Takes.Add(take);
                break;
        }
    }

    /// <summary>Puts keys in one order for every process, so that two that write the same keys do not lock each other out.</summary>
    public void Sort()
    {
        Accepts.Sort(static (left, right) => Compare(left.Key, right.Key));
        Completions.Sort(static (left, right) => Compare(left.Key, right.Key));
    }

    public void Succeed() => all.ForEach(static work => work.Succeed());

    public void Fail(Exception exception) => all.ForEach(work => work.Fail(exception));

    public void Clear()
    {
        all.Clear();
        accepting.Clear();
        completing.Clear();
        Accepts.Clear();
        Repeated.Clear();
        Completions.Clear();
        Takes.Clear();
    }

    private static int Compare(ActivityKey left, ActivityKey right)
    {
        var order = string.CompareOrdinal(left.ActivityId, right.ActivityId);
        if (order == 0)
            order = string.CompareOrdinal(left.ConversationId, right.ConversationId);
        return order == 0 ? string.CompareOrdinal(left.Type, right.Type) : order;
    }
}
