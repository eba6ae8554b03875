using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using TipEngage.Benchmarks.Load;

namespace TipEngage.Benchmarks.Surroundings;

/// <summary>The Bot Connector, as fast as it can be: takes every activity and tells the virtual user when its card is there.</summary>
internal sealed class ConnectorStub : IAsyncDisposable
{
    private const string Conversations = "/v3/conversations/";

    private readonly WebApplication app = LoopbackServer.Create();

    private FrozenDictionary<string, VirtualUser> users = FrozenDictionary<string, VirtualUser>.Empty;
    private long sent = 1_700_000_000_000;
    private long strays;

    private ConnectorStub()
    {
    }

    public Uri ServiceUrl => new(app.Address(), $"/amer/{Identity.TenantId}/");

    /// <summary>Activities that were no card, came without a token or belong to nobody's conversation.</summary>
    public long Strays => Interlocked.Read(ref strays);

    public static async Task<ConnectorStub> StartAsync(CancellationToken cancellationToken)
    {
        var stub = new ConnectorStub();
        stub.app.Run(stub.TakeAsync);
        await stub.app.StartAsync(cancellationToken);

        return stub;
    }

    public void Expect(IEnumerable<VirtualUser> expected)
    {
        users = expected.ToFrozenDictionary(user => user.ConversationId, StringComparer.Ordinal);
        Interlocked.Exchange(ref strays, 0);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.WriteAsync("""{"id":"29:member","userRole":"user"}""");
            return;
        }

        var isCard = await IsCardAsync(context.Request.BodyReader);

        if (isCard && context.Request.Headers.Authorization.Count == 1 && Recipient(context.Request.Path.Value!) is { } user)
            user.CardArrived();
        else
            Interlocked.Increment(ref strays);

        var answer = Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $$"""{"id":"{{Interlocked.Increment(ref sent)}}"}"""));

        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = answer.Length;
        await context.Response.BodyWriter.WriteAsync(answer);
    }

    private VirtualUser? Recipient(string path)
    {
        var start = path.IndexOf(Conversations, StringComparison.Ordinal);
        if (start < 0) return null;

        start += Conversations.Length;
        var end = path.IndexOf('/', start);

        return end < 0 ? null : users.GetValueOrDefault(path[start..end]);
    }

    private static async ValueTask<bool> IsCardAsync(PipeReader body)
    {
        var result = await body.ReadAsync();

        while (!result.IsCompleted)
        {
            body.AdvanceTo(result.Buffer.Start, result.Buffer.End);
            result = await body.ReadAsync();
        }

        var isCard = HoldsCard(result.Buffer);
        body.AdvanceTo(result.Buffer.End);

        return isCard;
    }

    private static bool HoldsCard(ReadOnlySequence<byte> body)
    {
        var bytes = body.IsSingleSegment ? body.FirstSpan : body.ToArray();
        return bytes.IndexOf("application/vnd.microsoft.card.adaptive"u8) >= 0;
    }
}
