using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TipEngage.Teams.Tests.Auth;

/// <summary>Takes every request on loopback and keeps its authorization and body.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeConnector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapFallback(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            Requests.Enqueue((context.Request.Headers.Authorization.ToString(), await reader.ReadToEndAsync(context.RequestAborted)));
            Answer(context);
            if (Body is not null)
                await context.Response.WriteAsync(Body(context), context.RequestAborted);
        });
    }

    public Uri Address => new(app.Urls.Single());

    public ConcurrentQueue<(string Authorization, string Body)> Requests { get; } = [];

    public Action<HttpContext> Answer { get; set; } = _ => { };

    /// <summary>The body to answer with; none when null.</summary>
    public Func<HttpContext, string>? Body { get; set; }

    public static async Task<FakeConnector> StartAsync()
    {
        var connector = new FakeConnector();
        await connector.app.StartAsync(TestContext.Current.CancellationToken);
        return connector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
