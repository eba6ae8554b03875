using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using TipEngage.Simulator.Messages;

namespace TipEngage.Simulator.Sending;

/// <summary>An activity on its way to the bot: what was answered, and what the bot does about it afterwards.</summary>
public sealed class Delivery
{
    private readonly Outbox outbox;
    private readonly long after;

    internal Delivery(Outbox outbox, long after, JsonObject activity, IReadOnlyList<BotAnswer> answers)
    {
        this.outbox = outbox;
        this.after = after;
        Activity = activity;
        Answers = answers;
    }

    /// <summary>What Teams posted, or would have posted.</summary>
    public JsonObject Activity { get; }

    public string? ActivityId => (string?)Activity["id"];

    /// <summary>The user's message as the conversation shows it; none for events and invokes.</summary>
    public Message? Message { get; init; }

    /// <summary>One for each post; none when Teams keeps the activity from the bot.</summary>
    public IReadOnlyList<BotAnswer> Answers { get; }

    public bool WasDelivered => Answers.Count > 0;

    /// <summary>Status of the first answer; none when there was none.</summary>
    public HttpStatusCode? Status => Answers is [var first, ..] ? first.Status : null;

    /// <summary>Body of the first answer.</summary>
    public string Body => Answers is [var first, ..] ? first.Body : "";

    /// <summary>Body of the first answer as JSON; none when it is empty or no JSON.</summary>
    public JsonElement? Json
    {
        get
        {
            if (Body.Length == 0)
                return null;

            try
            {
                return JsonElement.Parse(Body, new JsonDocumentOptions { MaxDepth = 128 });
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    /// <summary>The first message that the bot posted into the same chat or channel since.</summary>
    /// <exception cref="TimeoutException">None came within the limit (real time).</exception>
    public async Task<Message> WaitForMessageAsync(
        Func<Message, bool>? predicate = null, TimeSpan? limit = null, CancellationToken cancellationToken = default) =>
        (await WaitForMessagesAsync(1, predicate, limit, cancellationToken))[0];

    /// <summary>The first messages that the bot posted into the same chat or channel since.</summary>
    /// <exception cref="TimeoutException">Too few came within the limit (real time).</exception>
    public async Task<IReadOnlyList<Message>> WaitForMessagesAsync(
        int count, Func<Message, bool>? predicate = null, TimeSpan? limit = null, CancellationToken cancellationToken = default)
    {
        var conversationId = ((string?)Activity["conversation"]?["id"] ?? "").Split(';')[0];
        var calls = await outbox.WaitAsync(after, count, IsMatch, limit, cancellationToken);
        return [.. calls.Select(call => call.Message!)];

        bool IsMatch(BotCall call) => call is { Kind: BotCallKind.Sent, Message: { } message }
            && call.ConversationId == conversationId && (predicate is null || predicate(message));
    }

    /// <summary>The first thing of any kind that the bot did anywhere since and that fits.</summary>
    /// <exception cref="TimeoutException">Nothing fitting came within the limit (real time).</exception>
    public async Task<BotCall> WaitForAsync(Func<BotCall, bool> predicate, TimeSpan? limit = null, CancellationToken cancellationToken = default) =>
        (await outbox.WaitAsync(after, 1, predicate, limit, cancellationToken))[0];
}
