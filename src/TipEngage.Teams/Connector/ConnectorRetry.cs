using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using TipEngage.Teams.Auth;

namespace TipEngage.Teams.Connector;

/// <summary>Which calls are made again, and after how long.</summary>
internal sealed partial class ConnectorRetry(ConnectorOptions options, TimeProvider timeProvider, ConnectorTelemetry telemetry, ILogger<ConnectorRetry> logger)
{
    private const double Jitter = 0.2;

    private static readonly ResiliencePropertyKey<TimeSpan> Waited = new("waited");
    private static readonly ResiliencePropertyKey<TimeSpan> Planned = new("planned");

    public ResiliencePipeline Build() => options.Retries is 0
        ? ResiliencePipeline.Empty
        : new ResiliencePipelineBuilder { TimeProvider = timeProvider }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.Retries,
                ShouldHandle = args => ValueTask.FromResult(IsPassing(args.Outcome.Exception) && TryPlan(args.Outcome.Exception, args.AttemptNumber, args.Context)),
                DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(args.Context.Properties.GetValue(Planned, TimeSpan.Zero)),
                OnRetry = OnRetry,
            })
            .Build();

    /// <summary>What Entra gave a code for will not pass by waiting; a token service that is away may.</summary>
    private static bool IsPassing(Exception? exception) =>
        exception is ConnectorException { CanBeRetried: true } or TokenAcquisitionException { Code: null };

    private bool TryPlan(Exception? exception, int attempt, ResilienceContext context)
    {
        var delay = (exception as ConnectorException)?.RetryAfter ?? BackOff(attempt);
        var waited = context.Properties.GetValue(Waited, TimeSpan.Zero) + delay;
        if (waited > options.MaxTotalDelay)
            return false;

        context.Properties.Set(Planned, delay);
        context.Properties.Set(Waited, waited);

        return true;
    }

    private TimeSpan BackOff(int attempt)
    {
        var factor = Math.Pow(2, attempt) * (1 + (Jitter * ((2 * Random.Shared.NextDouble()) - 1)));
        var delay = options.RetryDelay * factor;
        var longest = options.MaxRetryDelay < options.RetryDelay ? options.RetryDelay : options.MaxRetryDelay;

        return TimeSpan.FromTicks(Math.Clamp(delay.Ticks, options.RetryDelay.Ticks, longest.Ticks));
    }

    private ValueTask OnRetry(OnRetryArguments<object> args)
    {
        if (args.Outcome.Exception is ConnectorException exception)
        {
            telemetry.Retry(exception);
            LogRetry(exception.Operation, (int?)exception.Status, exception.Code, args.RetryDelay);
        }
        else
        {
            LogNoToken(args.RetryDelay);
        }

        return ValueTask.CompletedTask;
    }

    [LoggerMessage(LogLevel.Warning, "{Operation} is tried again in {Delay}: Teams answered {Status} {Code}")]
    private partial void LogRetry(string operation, int? status, string? code, TimeSpan delay);

    [LoggerMessage(LogLevel.Warning, "A call waits {Delay} for a token of the bot")]
    private partial void LogNoToken(TimeSpan delay);
}
