using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TipEngage.Teams.Tests.Infrastructure;

/// <summary>Publishes metadata and keys on loopback; can rotate, go down, speak nonsense and be slow.</summary>
internal sealed class KeyServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private int requests;

    private KeyServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapGet("/v1/.well-known/openidconfiguration", context => AnswerAsync(context, MetadataDocument));
        app.MapGet("/v1/.well-known/keys", context => AnswerAsync(context, KeysDocument));
    }

    public IReadOnlyList<ChannelKey> Keys { get; set; } = [ChannelKey.First];

    public IReadOnlyList<string>? Algorithms { get; set; } = ["RS256"];

    public bool WithCertificates { get; set; }

    public Uri? KeysAddress { get; set; }

    /// <summary>Answers instead of a document when set.</summary>
    public Func<HttpContext, Task>? Instead { get; set; }

    /// <summary>Holds every answer back until it completes.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>How often the metadata was asked for.</summary>
    public int Fetches => Volatile.Read(ref requests);

    public Uri Metadata => new($"{app.Urls.Single()}/v1/.well-known/openidconfiguration");

    public static async Task<KeyServer> StartAsync()
    {
        var server = new KeyServer();
        await server.app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public void GoDown() => Instead = context =>
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    };

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private JsonObject MetadataDocument()
    {
        var document = new JsonObject
        {
            ["issuer"] = "https://api.botframework.com",
            ["jwks_uri"] = KeysAddress?.AbsoluteUri ?? $"{app.Urls.Single()}/v1/.well-known/keys",
        };
        if (Algorithms is not null)
            document["id_token_signing_alg_values_supported"] = new JsonArray([.. Algorithms.Select(algorithm => (JsonNode)algorithm)]);
        return document;
    }

    private JsonObject KeysDocument() => new() { ["keys"] = new JsonArray([.. Keys.Select(key => WithCertificates ? key.PublishedWithCertificate() : key.Published())]) };

    private async Task AnswerAsync(HttpContext context, Func<JsonObject> document)
    {
        if (context.Request.Path.Value!.EndsWith("openidconfiguration", StringComparison.Ordinal))
            Interlocked.Increment(ref requests);

        await Gate.WaitAsync(context.RequestAborted);
        await (Instead?.Invoke(context) ?? context.Response.WriteAsync(document().ToJsonString(), context.RequestAborted));
    }
}
