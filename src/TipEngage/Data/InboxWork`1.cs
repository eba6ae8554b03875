using System.Threading.Tasks.Sources;

namespace TipEngage.Data;

/// <summary>Work that is its own promise, so that waiting for it costs no second object.</summary>
internal abstract class InboxWork<TResult>(TResult result) : InboxWork, IValueTaskSource<TResult>
{
    private ManualResetValueTaskSourceCore<TResult> source = new() { RunContinuationsAsynchronously = true };
    private CancellationTokenRegistration cancellation;

    /// <summary>What the caller gets once the batch is committed.</summary>
    public TResult Result { get; set; } = result;

    public ValueTask<TResult> WaitAsync(CancellationToken cancellationToken)
    {
        cancellation = cancellationToken.UnsafeRegister(static (work, token) => ((InboxWork<TResult>)work!).Cancel(token), this);
        return new ValueTask<TResult>(this, source.Version);
    }

    public override void Succeed() => source.SetResult(Result);

    public override void Fail(Exception exception) => source.SetException(exception);

    public TResult GetResult(short token)
    {
        cancellation.Dispose();
        return source.GetResult(token);
    }

    public ValueTaskSourceStatus GetStatus(short token) => source.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        source.OnCompleted(continuation, state, token, flags);

    private void Cancel(CancellationToken cancellationToken)
    {
        if (TryCancel())
            source.SetException(new OperationCanceledException(cancellationToken));
    }
}
