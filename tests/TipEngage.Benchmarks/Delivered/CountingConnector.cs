using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using TipEngage.Benchmarks.Surroundings;

namespace TipEngage.Benchmarks.Delivered;

/// <summary>A connector that takes every message and counts: how many, how large, when, and whether a conversation got a second one.</summary>
internal sealed class CountingConnector : IAsyncDisposable
{
    private readonly WebApplication app = LoopbackServer.Create();
    private readonly ConcurrentDictionary<string, int> conversations = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<long> moments = [];
    private long bytes;
    private int count;

    private CountingConnector()
    {
    }

    public Uri ServiceUrl => new(app.Address(), $"/amer/{Identity.TenantId}/");

    public int Count => Volatile.Read(ref count);

    public long Bytes => Interlocked.Read(ref bytes);

    /// <summary>Messages beyond the first of each conversation.</summary>
    public int Doubled => conversations.Values.Sum(one => one - 1);

    /// <summary>From the first message to the last.</summary>
    public TimeSpan Duration => moments.IsEmpty ? TimeSpan.Zero : Stopwatch.GetElapsedTime(moments.Min(), moments.Max());

    public static async Task<CountingConnector> StartAsync(CancellationToken cancellationToken)
    {
        var connector = new CountingConnector();
        connector.app.Run(connector.TakeAsync);
        await connector.app.StartAsync(cancellationToken);
        return connector;
    }

    public void Clear()
    {
        conversations.Clear();
        moments.Clear();
        (count, bytes) = (0, 0);
    }

    /// <summary>The most messages within any second.</summary>
    public int MostInASecond()
    {
        var (ordered, most) = (moments.Order().ToArray(), 0);
        for (int first = 0, last = 0; last < ordered.Length; last++)
        {
            while (ordered[last] - ordered[first] >= Stopwatch.Frequency)
                first++;
            most = Math.Max(most, last - first + 1);
        }

        return most;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        var moment = Stopwatch.GetTimestamp();
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        moments.Enqueue(moment);
        conversations.AddOrUpdate(context.Request.Path.Value!, 1, static (_, before) => before + 1);
        Interlocked.Add(ref bytes, body.Length);

        var id = Interlocked.Increment(ref count);
        var answer = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""{"id":"{{id}}"}"""));
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = answer.Length;
        await context.Response.BodyWriter.WriteAsync(answer);
    }
}
