using System.Collections.Concurrent;

namespace TipEngage.Simulator.Messages;

/// <summary>The messages of every conversation, oldest first.</summary>
internal sealed class MessageStore(SimulatorOptions options, LiveEvents live)
{
    private readonly ConcurrentDictionary<string, Shelf> shelves = new(StringComparer.Ordinal);

    public bool Keeps => options.History > 0;

    public void Add(Message message)
    {
        if (options.History > 0)
            ShelfOf(message.ConversationId).Put(message, options.History);
        live.Publish("message", message);
    }

    public Message? Find(string conversationId, string messageId) =>
        shelves.TryGetValue(conversationId, out var shelf) ? shelf.Find(messageId) : null;

    public IReadOnlyList<Message> In(string conversationId) =>
        shelves.TryGetValue(conversationId, out var shelf) ? shelf.Snapshot() : [];

    /// <summary>Changes a message that is still there; nothing when it is not.</summary>
    public Message? Change(string conversationId, string messageId, Func<Message, Message?> change)
    {
        if (!shelves.TryGetValue(conversationId, out var shelf) || shelf.Change(messageId, change) is not { } changed)
            return null;

        live.Publish(changed.Deleted ? "messageDeleted" : "messageUpdated", changed);
        return changed;
    }

    private Shelf ShelfOf(string conversationId) => shelves.GetOrAdd(conversationId, _ => new Shelf());

    private sealed class Shelf
    {
        private readonly Lock gate = new();
        private readonly Queue<string> order = [];
        private readonly Dictionary<string, Message> messages = new(StringComparer.Ordinal);

        public void Put(Message message, int capacity)
        {
            lock (gate)
            {
                if (order.Count == capacity)
                    messages.Remove(order.Dequeue());
                order.Enqueue(message.Id);
                messages[message.Id] = message;
            }
        }

        public Message? Find(string id)
        {
            lock (gate)
                return messages.GetValueOrDefault(id);
        }

        public IReadOnlyList<Message> Snapshot()
        {
            lock (gate)
                return [.. order.Select(id => messages[id])];
        }

        public Message? Change(string id, Func<Message, Message?> change)
        {
            lock (gate)
            {
                if (!messages.TryGetValue(id, out var message) || message.Deleted || change(message) is not { } changed)
                    return null;

                return messages[id] = changed;
            }
        }
    }
}
