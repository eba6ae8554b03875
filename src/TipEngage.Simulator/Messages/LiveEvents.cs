using System.Collections.Concurrent;
using System.Threading.Channels;

namespace TipEngage.Simulator.Messages;

/// <summary>Tells the open pages what happens.</summary>
internal sealed class LiveEvents
{
    private readonly ConcurrentDictionary<Listener, bool> listeners = new();

    public void Publish(string kind, object payload)
    {
        if (listeners.IsEmpty)
            return;

        foreach (var listener in listeners.Keys)
            listener.Hear(kind, payload);
    }

    /// <summary>Hears everything from now on, until disposed of.</summary>
    public Listener Listen()
    {
        var listener = new Listener(this);
        listeners[listener] = true;
        return listener;
    }

    public sealed class Listener(LiveEvents source) : IDisposable
    {
        private readonly Channel<(string, object)> heard = Channel.CreateBounded<(string, object)>(
            new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });

        public IAsyncEnumerable<(string Kind, object Payload)> ReadAllAsync(CancellationToken cancellationToken) =>
            heard.Reader.ReadAllAsync(cancellationToken);

        public void Dispose() => source.listeners.TryRemove(this, out _);

        internal void Hear(string kind, object payload) => heard.Writer.TryWrite((kind, payload));
    }
}
