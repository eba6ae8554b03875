using System.Collections.Concurrent;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TipEngage.Tests.Infrastructure;

/// <summary>A collector that takes traces, metrics and logs over OTLP and keeps them as they came.</summary>
internal sealed class TelemetryCollector : IAsyncDisposable
{
    private readonly ConcurrentBag<(string Path, byte[] Body)> received = [];
    private readonly Channel<bool> arrivals = Channel.CreateUnbounded<bool>();
    private readonly WebApplication app;

    private TelemetryCollector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(TakeAsync);
    }

    /// <summary>Settings that make a service send here.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = app.Urls.First(),
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "100",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
        ["OTEL_BLRP_SCHEDULE_DELAY"] = "100",
    };

    public static async Task<TelemetryCollector> StartAsync(CancellationToken cancellationToken)
    {
        var collector = new TelemetryCollector();
        await collector.app.StartAsync(cancellationToken);
        return collector;
    }

    /// <summary>All texts of a signal in one: <c>traces</c>, <c>metrics</c> or <c>logs</c>.</summary>
    public string TextOf(string signal) =>
        string.Concat(received.Where(one => one.Path.EndsWith(signal, StringComparison.Ordinal)).Select(one => Encoding.UTF8.GetString(one.Body)));

    /// <summary>Waits until a signal has a text.</summary>
    public async Task WaitForAsync(string signal, string text, CancellationToken cancellationToken)
    {
        while (!TextOf(signal).Contains(text, StringComparison.Ordinal))
            await arrivals.Reader.ReadAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        received.Add(($"{context.Request.Path}", body.ToArray()));
        arrivals.Writer.TryWrite(true);
    }
}
