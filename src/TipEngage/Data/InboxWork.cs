namespace TipEngage.Data;

/// <summary>Something that waits for the inbox's writer.</summary>
internal abstract class InboxWork
{
    private const int Queued = 0;
    private const int Begun = 1;
    private const int Cancelled = 2;

    private int state;

    /// <summary>Takes it for writing; false when its caller has gone.</summary>
    public bool TryBegin() => Interlocked.CompareExchange(ref state, Begun, Queued) == Queued;

    /// <summary>Tells the caller that it is durable.</summary>
    public abstract void Succeed();

    public abstract void Fail(Exception exception);

    protected bool TryCancel() => Interlocked.CompareExchange(ref state, Cancelled, Queued) == Queued;
}
