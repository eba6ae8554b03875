using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace TipEngage.Teams.Tests.Infrastructure;

/// <summary>A connector on loopback: writes down what it is asked and answers what it was told to, else 201 with an id.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly ConcurrentQueue<RequestDelegate> script = new();
    private readonly ConcurrentQueue<RecordedRequest> requests = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly WebApplication server;
    private int running;

    private FakeConnector(WebApplication server) => this.server = server;

    public Uri ServiceUrl { get; private set; } = new("http://127.0.0.1/");

    public IReadOnlyList<RecordedRequest> Requests => [.. requests];

    public int MostAtOnce { get; private set; }

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1));
        builder.Logging.ClearProviders();
        var server = builder.Build();
        var fake = new FakeConnector(server);
        server.Run(fake.AnswerAsync);
        await server.StartAsync();
        fake.ServiceUrl = new Uri(server.Urls.Single() + "/amer/");

        return fake;
    }

    public FakeConnector Answers(int status, string body = "", params (string Name, string Value)[] headers) => Answers(context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;

        return status is 204 ? Task.CompletedTask : context.Response.WriteAsync(body, context.RequestAborted);
    });

    public FakeConnector Answers(RequestDelegate answer)
    {
        script.Enqueue(answer);

        return this;
    }

    public FakeConnector Drops() => Answers(context =>
    {
        context.Abort();

        return Task.CompletedTask;
    });

    public FakeConnector Hangs() => Answers(async context =>
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping.Token);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, end.Token).ContinueWith(_ => { }, TaskScheduler.Default);
    });

    public async ValueTask DisposeAsync()
    {
        if (stopping.IsCancellationRequested)
            return;

        await stopping.CancelAsync();
        await server.DisposeAsync();
        stopping.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        // Another test's server may have had this port, and be asked for still.
        if (!context.Request.Path.StartsWithSegments("/amer", StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var now = Interlocked.Increment(ref running);
        lock (script)
            MostAtOnce = Math.Max(MostAtOnce, now);

        try
        {
            using var body = new StreamReader(context.Request.Body);
            requests.Enqueue(new RecordedRequest(
                context.Request.Method,
                context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
                await body.ReadToEndAsync(context.RequestAborted),
                context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));

            await (script.TryDequeue(out var answer) ? answer(context) : AcceptAsync(context));
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }

    private static Task AcceptAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status201Created;

        return context.Response.WriteAsync("""{"id":"1700000000001"}""", context.RequestAborted);
    }
}
