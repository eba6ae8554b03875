using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using TipEngage.Simulator.Messages;
using TipEngage.Simulator.World;

namespace TipEngage.Simulator.Api;

/// <summary>What happens, as it happens.</summary>
internal static class EventsApi
{
    public static void MapEvents(this IEndpointRouteBuilder api, SimulatorParts parts)
    {
        api.MapGet("/events", (IHostApplicationLifetime lifetime, CancellationToken cancellationToken) =>
            TypedResults.ServerSentEvents(StreamAsync(parts, lifetime.ApplicationStopping, cancellationToken)));
    }

    private static async IAsyncEnumerable<SseItem<string>> StreamAsync(
        SimulatorParts parts, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        using var listener = parts.Live.Listen();
        yield return Item("state", parts.World, parts);
        await using var happenings = listener.ReadAllAsync(either.Token).GetAsyncEnumerator(either.Token);
        while (await MovesOnAsync(happenings))
            yield return Item(happenings.Current.Kind, happenings.Current.Payload, parts);
    }

    private static async Task<bool> MovesOnAsync(IAsyncEnumerator<(string, object)> happenings)
    {
        try
        {
            return await happenings.MoveNextAsync();
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static SseItem<string> Item(string kind, object payload, SimulatorParts parts)
    {
        var view = payload switch
        {
            Message message => MessageView.Of(message),
            TypingNotice typing => new TypingView(typing.ConversationId, typing.ThreadId, AuthorView.Of(typing.From)),
            TeamsWorld world => StateView.Of(world, parts.Options),
            _ => payload
        };
        return new SseItem<string>(JsonSerializer.Serialize(view, ApiJson.Options), kind);
    }
}
