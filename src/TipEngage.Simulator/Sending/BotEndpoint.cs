using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TipEngage.Simulator.Identity;
using TipEngage.Simulator.Messages;
using TipEngage.Simulator.Traffic;

namespace TipEngage.Simulator.Sending;

/// <summary>Posts activities to the bot's messaging endpoint.</summary>
internal sealed class BotEndpoint(SimulatorOptions options, ChannelTokens tokens, DeliveryFaults faults, Outbox outbox, TrafficLog traffic) : IDisposable
{
    private static readonly JsonSerializerOptions Wire = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 256 };
    private HttpMessageInvoker? invoker;
    private Uri? address;

    /// <summary>Whether there is a bot to post to: while the service starts, there is none yet.</summary>
    public bool IsConnected => invoker is not null;

    public void Connect(HttpMessageHandler handler, Uri messagesEndpoint)
    {
        invoker?.Dispose();
        address = messagesEndpoint;
        invoker = new HttpMessageInvoker(handler);
    }

    public Delivery Withhold(JsonObject activity, Message? message) =>
        new(outbox, outbox.Sequence, activity, []) { Message = message };

    public async Task<Delivery> DeliverAsync(JsonObject activity, Message? message, CancellationToken cancellationToken)
    {
        var after = outbox.Sequence;
        var body = activity.ToJsonString(Wire);
        var token = TokenNow();
        IReadOnlyList<BotAnswer> answers = faults.Duplicates switch
        {
            DuplicateDelivery.Concurrent => await Task.WhenAll(PostAsync(body, token, cancellationToken), PostAsync(body, token, cancellationToken)),
            DuplicateDelivery.Sequential => [await PostAsync(body, token, cancellationToken), await PostAsync(body, token, cancellationToken)],
            _ => [await PostAsync(body, token, cancellationToken)]
        };

        if (options.RetriesMessages && (string?)activity["type"] is "message" && answers is [{ Status: null or >= HttpStatusCode.InternalServerError }])
            answers = [await PostAsync(body, token, cancellationToken)];

        return new Delivery(outbox, after, activity, answers) { Message = message };
    }

    public async Task<Delivery> DeliverRawAsync(string body, string? token, CancellationToken cancellationToken)
    {
        var after = outbox.Sequence;
        var answer = await PostAsync(body, token, cancellationToken);
        return new Delivery(outbox, after, AsObject(body), [answer]);
    }

    public void Dispose() => invoker?.Dispose();

    private string? TokenNow()
    {
        if (!options.Tokens)
            return null;

        return faults.Token is TokenFault.None ? tokens.Current() : tokens.Builder().Fault(faults.Token).Build();
    }

    private async Task<BotAnswer> PostAsync(string body, string? token, CancellationToken cancellationToken)
    {
        if (invoker is null || address is null)
            throw new InvalidOperationException("No bot is connected: call ConnectBot first.");

        using var request = Request(body, token);
        var started = options.Time.GetTimestamp();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.BotTimeout);
        var answer = new BotAnswer(null, "");
        try
        {
            using var response = await invoker.SendAsync(request, limit.Token);
            answer = new BotAnswer(response.StatusCode, await response.Content.ReadAsStringAsync(limit.Token));
        }
        catch (Exception exception) when (IsSilence(exception, cancellationToken))
        {
            // No answer is an answer that Teams has to cope with.
        }

        Record(body, answer, options.Time.GetElapsedTime(started));
        return answer;
    }

    private HttpRequestMessage Request(string body, string? token)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json")
        };
        if (!string.IsNullOrEmpty(token))
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        request.Headers.TryAddWithoutValidation("User-Agent", "Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)");
        request.Headers.TryAddWithoutValidation("x-ms-tenant-id", options.TenantId);
        request.Headers.TryAddWithoutValidation("x-ms-conversation-id", "");
        request.Headers.TryAddWithoutValidation("MS-CV", $"{Guid.NewGuid():N}.0");
        return request;
    }

    private void Record(string body, BotAnswer answer, TimeSpan duration)
    {
        if (!traffic.Records)
            return;

        traffic.Add(new TrafficEntry(
            0, options.Time.GetUtcNow(), TrafficDirection.ToBot, "POST", address!.AbsolutePath, (int)(answer.Status ?? 0),
            AsElement(body), AsElement(answer.Body), duration.TotalMilliseconds));
    }

    private static bool IsSilence(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or IOException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private static JsonElement? AsElement(string body)
    {
        try
        {
            return body.Length == 0 ? null : JsonElement.Parse(body, new JsonDocumentOptions { MaxDepth = 256 });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonObject AsObject(string body) =>
        AsElement(body) is { ValueKind: JsonValueKind.Object } element ? JsonObject.Create(element)! : [];
}
