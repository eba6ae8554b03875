using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TipEngage.Teams.Activities;

namespace TipEngage.Teams.Routing;

/// <summary>The boundary of a turn: its scope, language, time limit, and the one place where what broke is caught.</summary>
internal sealed partial class TurnRunner(
    IServiceScopeFactory scopes,
    TurnHandler handler,
    ReplyWriter writer,
    IBotVoice voice,
    IOptions<TurnOptions> options,
    TimeProvider clock,
    ILogger<TurnRunner> logger,
    IEnumerable<ITurnPreparation> preparations,
    IEnumerable<IAside> asides)
{
    private readonly ITurnPreparation[] prepared = [.. preparations];
    private readonly IAside[] spoken = [.. asides];

    /// <summary>Handles a message or an event and sends the answer.</summary>
    /// <exception cref="OperationCanceledException">The process is stopping; the turn will run again.</exception>
    public async Task RunAsync(Activities.Activity activity, CancellationToken stopping)
    {
        stopping.ThrowIfCancellationRequested();
        var turn = new Turn { Activity = activity };
        using var span = TurnTelemetry.Start(activity);
        using var scope = BeginLogScope(turn);
        Begin(turn);

        var reply = await AnswerAsync(turn, span, stopping);
        await SendAsync(turn, reply, span, stopping);
        if (reply.Message is not null && activity is MessageActivity { Type: ActivityTypes.Message })
            await SayBesideAsync(turn, span, stopping);
    }

    /// <summary>Handles an invoke and returns its answer in time, whatever the handler does.</summary>
    public async Task<InvokeAnswer> AnswerAsync(InvokeActivity invoke, InvokePlan plan)
    {
        var turn = new Turn { Activity = invoke };
        using var scope = BeginLogScope(turn);
        Begin(turn);

        try
        {
            return await Task.Run(() => AskAsync(turn, plan)).WaitAsync(options.Value.InvokeTimeLimit, clock);
        }
        catch (TimeoutException)
        {
            LogTookTooLong(options.Value.InvokeTimeLimit);
            return plan.Say(voice.TookTooLong);
        }
    }

    private async Task<InvokeAnswer> AskAsync(Turn turn, InvokePlan plan)
    {
        using var span = TurnTelemetry.Start(turn.Activity);
        using var limit = new CancellationTokenSource(options.Value.TimeLimit, clock);
        try
        {
            await PrepareAsync(turn, limit.Token);
            await using var services = scopes.CreateAsyncScope();
            return await plan.Handler(services.ServiceProvider, turn, limit.Token);
        }
        catch (Exception e)
        {
            span?.SetStatus(ActivityStatusCode.Error);
            LogBroke(e);
            return plan.Say(voice.SomethingBroke(turn.Activity.Id ?? ""));
        }
    }

    private async Task<Reply> AnswerAsync(Turn turn, System.Diagnostics.Activity? span, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(options.Value.TimeLimit, clock);
        using var stop = stopping.UnsafeRegister(static limit => ((CancellationTokenSource)limit!).Cancel(), limit);
        try
        {
            return await AskAsync(turn, limit.Token).WaitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            LogTookTooLong(options.Value.TimeLimit);
            return Apology(turn, voice.TookTooLong);
        }
        catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            span?.SetStatus(ActivityStatusCode.Error);
            LogBroke(e);
            return Apology(turn, voice.SomethingBroke(turn.Activity.Id ?? ""));
        }
    }

    /// <summary>Sends an answer. One that can't be sent is given up: an apology would take the same way.</summary>
    private async Task SendAsync(Turn turn, Reply reply, System.Diagnostics.Activity? span, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(options.Value.TimeLimit, clock);
        using var stop = stopping.UnsafeRegister(static limit => ((CancellationTokenSource)limit!).Cancel(), limit);
        try
        {
            await writer.WriteAsync(turn, reply, limit.Token);
        }
        catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            span?.SetStatus(ActivityStatusCode.Error);
            LogNotSent(e);
        }
    }

    /// <summary>Says what else there is to say. Whatever cuts it off, the turn was answered and is not to run again.</summary>
    private async Task SayBesideAsync(Turn turn, System.Diagnostics.Activity? span, CancellationToken stopping)
    {
        try
        {
            foreach (var aside in spoken)
                await SendAsync(turn, aside.Beside(turn), span, stopping);
        }
        catch (Exception e)
        {
            span?.SetStatus(ActivityStatusCode.Error);
            LogLeftOut(e);
        }
    }

    private async Task<Reply> AskAsync(Turn turn, CancellationToken cancellationToken)
    {
        await PrepareAsync(turn, cancellationToken);
        await using var services = scopes.CreateAsyncScope();
        var interpreter = services.ServiceProvider.GetRequiredService<IInterpreter>();
        return await handler.HandleAsync(services.ServiceProvider, interpreter, turn, cancellationToken);
    }

    private async ValueTask PrepareAsync(Turn turn, CancellationToken cancellationToken)
    {
        foreach (var preparation in prepared)
            await preparation.PrepareAsync(turn, cancellationToken);
    }

    private static Reply Apology(Turn turn, string sentence) =>
        turn.Activity is MessageActivity { Type: ActivityTypes.Message } ? Reply.Text(sentence) : Reply.None;

    private void Begin(Turn turn)
    {
        try
        {
            CultureInfo.CurrentUICulture = voice.CultureOf(turn);
        }
        catch (CultureNotFoundException)
        {
            LogUnknownLanguage();
        }

        voice.Begin(turn);
    }

    private IDisposable? BeginLogScope(Turn turn) => logger.BeginScope(new TurnLogScope(turn.Activity.Id, turn.Conversation.Id, turn.TenantId));

    [LoggerMessage(LogLevel.Warning, "The turn was given up after {Limit}")]
    private partial void LogTookTooLong(TimeSpan limit);

    [LoggerMessage(LogLevel.Error, "The turn broke")]
    private partial void LogBroke(Exception exception);

    [LoggerMessage(LogLevel.Error, "The answer could not be sent")]
    private partial void LogNotSent(Exception exception);

    [LoggerMessage(LogLevel.Warning, "What was to be said beside the answer was left out")]
    private partial void LogLeftOut(Exception exception);

    [LoggerMessage(LogLevel.Warning, "The voice was asked for a language that does not exist")]
    private partial void LogUnknownLanguage();
}
