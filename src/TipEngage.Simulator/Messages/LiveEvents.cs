using System.Collections.Concurrent;
using System.Threading.Channels;

namespace TipEngage.Simulator.Messages;

/// <summary>Tells the open pages what happens.</summary>
internal sealed class LiveEvents
{
    private readonly ConcurrentDictionary<Channel<(string Kind, object Payload)>, bool> listeners = new();

    public void Publish(string kind, object payload)
    {
        if (listeners.IsEmpty)
            return;

        foreach (var listener in listeners.Keys)
            listener.Writer.TryWrite((kind, payload));
    }

    public async IAsyncEnumerable<(string Kind, object Payload)> ListenAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var listener = Channel.CreateBounded<(string, object)>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });
        listeners[listener] = true;
        try
        {
            await foreach (var happening in listener.Reader.ReadAllAsync(cancellationToken))
                yield return happening;
        }
        finally
        {
            listeners.TryRemove(listener, out _);
        }
    }
}
