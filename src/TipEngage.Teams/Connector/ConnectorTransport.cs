using System.Net;
using System.Reflection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using TipEngage.Teams.Auth;

namespace TipEngage.Teams.Connector;

/// <summary>Makes calls: past the limits, with retries, and with every failure as a <see cref="ConnectorException"/>.</summary>
internal sealed class ConnectorTransport(
    HttpMessageHandler handler,
    IOptions<ConnectorOptions> options,
    ConnectorThrottle throttle,
    ConnectorTelemetry telemetry,
    TimeProvider timeProvider,
    ILogger<ConnectorRetry> logger) : IDisposable
{
    private static readonly string UserAgent =
        $"TipEngage/{typeof(ConnectorTransport).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()?.Version ?? "1.0"}";

    // HttpClient would add a cancellation source, a default header merge and a second copy of each answer.
    private readonly HttpMessageInvoker invoker = new(handler, disposeHandler: true);
    private readonly ResiliencePipeline retry = new ConnectorRetry(options.Value, timeProvider, telemetry, logger).Build();
    private readonly TimeSpan attemptTimeout = options.Value.AttemptTimeout;

    /// <summary>Reads an answer that is a success.</summary>
    public delegate ValueTask<T> Reader<T>(HttpResponseMessage response, CancellationToken cancellationToken);

    public async Task<T> CallAsync<T>(ConnectorCall call, Reader<T> read, CancellationToken cancellationToken)
    {
        using var trace = ConnectorTelemetry.Start(call);
        using var passage = await throttle.EnterAsync(call, cancellationToken);

        try
        {
            return await (call.Begin is null ? retry : ResiliencePipeline.Empty).ExecuteAsync(
                static (state, token) => state.transport.TryAsync(state.call, state.read, state.passage, token),
                (transport: this, call, read, passage),
                cancellationToken);
        }
        catch (ConnectorException e)
        {
            ConnectorTelemetry.Fail(trace, e);
            throw;
        }
    }

    public void Dispose() => invoker.Dispose();

    private async ValueTask<T> TryAsync<T>(ConnectorCall call, Reader<T> read, Passage passage, CancellationToken cancellationToken)
    {
        await passage.BeginTryAsync(cancellationToken);
        try
        {
            return call.Begin is { } begin && !await begin(cancellationToken) ? default! : await ExchangeAsync(call, read, cancellationToken);
        }
        finally
        {
            passage.EndTry();
        }
    }

    private async ValueTask<T> ExchangeAsync<T>(ConnectorCall call, Reader<T> read, CancellationToken cancellationToken)
    {
        var started = timeProvider.GetTimestamp();
        HttpStatusCode? status = null;
        using var timeout = new CancellationTokenSource(attemptTimeout, timeProvider);
        await using var giveUp = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), timeout);
        using var request = MakeRequest(call);
        try
        {
            using var response = await invoker.SendAsync(request, timeout.Token);
            status = response.StatusCode;

            return response.IsSuccessStatusCode
                ? await read(response, timeout.Token)
                : throw await ConnectorAnswers.ReadErrorAsync(call.Operation, response, timeProvider.GetUtcNow(), timeout.Token);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            var code = IsBeforeSending(e) || IsUnsent(request) ? ConnectorErrorCodes.NotConnected : ConnectorErrorCodes.ConnectionLost;
            throw new ConnectorException(call.Operation.Name, status, code, e);
        }
        catch (OperationCanceledException e)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var unsent = IsUnsent(request) || (IsBeforeSending(e) && !timeout.IsCancellationRequested);
            var code = unsent ? ConnectorErrorCodes.NotConnected : ConnectorErrorCodes.TimedOut;
            throw new ConnectorException(call.Operation.Name, status, code, e);
        }
        finally
        {
            telemetry.Request(call.Operation, status, timeProvider.GetElapsedTime(started));
        }
    }

    /// <summary>Whether no byte of the request left: the connection itself failed. Its own time limit shows as a cancellation.</summary>
    private static bool IsBeforeSending(Exception exception) => exception switch
    {
        HttpRequestException e => e.HttpRequestError
            is HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError,
        OperationCanceledException e => e.InnerException is TimeoutException,
        _ => false,
    };

    /// <summary>Whether it still waits for its token or, where it says something, for a connection that takes any of it.</summary>
    private static bool IsUnsent(HttpRequestMessage request) =>
        (request.Options.TryGetValue(BotTokenHandler.WaitsForToken, out var waits) && waits) || request.Content is ConnectorBody { HasBegun: false };

    private static HttpRequestMessage MakeRequest(ConnectorCall call)
    {
        var request = new HttpRequestMessage(call.Operation.Method, call.Address);
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        if (call.Body is not null)
            request.Content = new ConnectorBody(call.Body);

        return request;
    }
}
