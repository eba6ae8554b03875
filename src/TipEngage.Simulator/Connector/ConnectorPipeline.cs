using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using TipEngage.Simulator.Identity;
using TipEngage.Simulator.Traffic;
using TipEngage.Simulator.World;

namespace TipEngage.Simulator.Connector;

/// <summary>What every connector call goes through: token, faults, the conversation, limits, effect, answer, record.</summary>
internal sealed class ConnectorPipeline(
    SimulatorOptions options, TeamsWorld world, BotTokens tokens, ConnectorFaults faults, RateLimits limits, TrafficLog traffic)
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 128 };
    private readonly ConcurrentQueue<string> unexpected = [];

    /// <summary>Calls that Teams has not, or that were refused by its own rules rather than by a planned fault or a limit.</summary>
    public IReadOnlyList<string> Unexpected => [.. unexpected];

    public async Task HandleAsync(HttpContext context, ConnectorOperation operation, Func<ConnectorCall, ConnectorAnswer> effect)
    {
        var time = options.Time;
        var started = time.GetTimestamp();
        var body = await ReadAsync(context.Request, context.RequestAborted);
        var fault = MayPass(context.Request) ? faults.Take(operation) : null;
        if (fault is ConnectorFault.Delayed slow)
            await Task.Delay(slow.Delay, time, context.RequestAborted);

        var answer = fault switch
        {
            ConnectorFault.Dropped { AfterEffect: false } => ConnectorAnswer.Nothing(0),
            ConnectorFault.Refused { Error: { } code } refused => ConnectorAnswer.Error(refused.Code, code, "Refused."),
            ConnectorFault.Refused refused => ConnectorAnswer.Failure(refused.Code, refused.RetryAfter),
            ConnectorFault.Nameless => ConnectorAnswer.WithoutId(Decide(context.Request, operation, body, effect).Status),
            ConnectorFault.Dropped => Decide(context.Request, operation, body, effect) with { Status = 0 },
            _ => Decide(context.Request, operation, body, effect)
        };
        if (fault is null && !answer.IsPlanned && answer.Status is >= 400 and not 429 && unexpected.Count < 1000)
            unexpected.Enqueue($"{context.Request.Method} {context.Request.Path} was answered {answer.Status}");

        Record(context.Request, body, answer, time.GetElapsedTime(started));
        await WriteAsync(context, answer);
    }

    public Task RefuseUnknownAsync(HttpContext context) =>
        HandleAsync(context, ConnectorOperation.Team, _ => ConnectorAnswer.Nothing(404));

    private bool MayPass(HttpRequest request) =>
        !options.Tokens || tokens.Accepts(request.Headers.Authorization);

    private ConnectorAnswer Decide(HttpRequest request, ConnectorOperation operation, byte[] body, Func<ConnectorCall, ConnectorAnswer> effect)
    {
        if (!MayPass(request))
            return ConnectorAnswer.Error(401, "Unauthorized", "Authorization has been denied for this request.");

        if (!TryParse(body, out var json))
            return ConnectorAnswer.Error(400, "BadSyntax", "The body is not JSON.");

        var call = new ConnectorCall(operation, request, json);
        if (request.RouteValues["conversationId"] is string conversationId)
        {
            if (!world.TryFind(conversationId, out var conversation, out var threadId))
                return ConnectorAnswer.Error(404, "ConversationNotFound", "Conversation not found.");

            if (conversation.Deleted)
                return ConnectorAnswer.Gone();

            if (!conversation.Installed)
                return ConnectorAnswer.Error(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");

            if (conversation.Archived && operation is ConnectorOperation.Send or ConnectorOperation.Update or ConnectorOperation.Delete)
                return ConnectorAnswer.ReadOnly();

            call = call with { Conversation = conversation, ThreadId = threadId };
        }

        return limits.Take(operation, call.LimitSubject, call.IsSplit ? 2 : 1) is { } wait
            ? ConnectorAnswer.Failure(429, wait)
            : effect(call);
    }

    private void Record(HttpRequest request, byte[] body, ConnectorAnswer answer, TimeSpan duration)
    {
        if (!traffic.Records)
            return;

        traffic.Add(new TrafficEntry(
            0, options.Time.GetUtcNow(), TrafficDirection.FromBot, request.Method, $"{request.Path}{request.QueryString}", answer.Status,
            TryParse(body, out var asked) && body.Length > 0 ? asked : null,
            answer.Body.Length > 0 && TryParse(answer.Body.ToArray(), out var answered) ? answered : null,
            duration.TotalMilliseconds));
    }

    private static async Task WriteAsync(HttpContext context, ConnectorAnswer answer)
    {
        if (answer.Status == 0)
        {
            context.Abort();
            return;
        }

        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        if (answer.RetryAfter is { } wait)
            response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength is { } length and < 1_000_000)
        {
            var exact = new byte[length];
            await request.Body.ReadExactlyAsync(exact, cancellationToken);
            return exact;
        }

        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellationToken);
        return buffer.ToArray();
    }

    private static bool TryParse(byte[] body, out JsonElement json)
    {
        json = default;
        if (body.Length == 0)
            return true;

        try
        {
            json = JsonElement.Parse(body, Deep);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
