using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using TipEngage.Teams.Activities;

namespace TipEngage.Teams.Routing;

/// <summary>Takes activities in: each has one effect, and what was acknowledged is handled even if the process dies.</summary>
internal sealed partial class Arrivals(
    IActivityInbox inbox,
    TurnQueue queue,
    TurnRunner runner,
    TurnHandler handler,
    IBotVoice voice,
    ILogger<Arrivals> logger,
    IActivityScreen? screen = null)
{
    private readonly ConcurrentQueue<(ActivityKey Key, InvokeAnswer? Answer)> unrecorded = [];

    /// <summary>Accepts a message or an event; returns when it is written down.</summary>
    public async Task AcceptAsync(Activity activity, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (IsOfABot(activity) || activity.Conversation?.Id is not { Length: > 0 } conversation)
        {
            TurnTelemetry.Count(activity, "ignored");
            return;
        }

        await queue.ReserveAsync(cancellationToken);
        var queued = false;
        try
        {
            var key = KeyOf(activity, conversation);
            var kept = Screen(activity);
            var acceptance = await inbox.AcceptAsync(key, ReferenceEquals(kept, activity) ? body : Write(kept), cancellationToken);
            TurnTelemetry.Count(activity, acceptance.IsNew ? "accepted" : "duplicate");
            if (acceptance.IsNew)
            {
                Enqueue(key, kept);
                queued = true;
            }
        }
        finally
        {
            if (!queued)
                queue.Release();
        }
    }

    /// <summary>Runs what a dead process left behind.</summary>
    /// <returns>How much there was.</returns>
    public async Task<int> RecoverAsync(int limit, CancellationToken cancellationToken)
    {
        await RecordAgainAsync();
        var pending = await inbox.TakePendingAsync(limit, cancellationToken);
        foreach (var (key, body) in pending)
        {
            if (!ActivityReader.TryRead(body.Span, out var activity))
            {
                LogUnreadable(key.ActivityId);
                await RecordAsync(key, null);
                continue;
            }

            await queue.ReserveAsync(cancellationToken);
            Enqueue(key, Screen(activity));
        }

        if (pending.Count > 0)
            LogRecovered(pending.Count);
        return pending.Count;
    }

    /// <summary>Answers an invoke; a second delivery of one that acts gets the first one's answer.</summary>
    public Task<InvokeAnswer> AnswerAsync(InvokeActivity received)
    {
        var invoke = Screen(received) as InvokeActivity
            ?? throw new InvalidOperationException("A screen put something else in the place of an invoke.");
        var plan = handler.Plan(invoke);
        return runner.AnswerAsync(invoke, plan.IsQuestion || invoke is not { Id.Length: > 0, Conversation.Id.Length: > 0 } ? plan : Once(invoke, plan));
    }

    private InvokePlan Once(InvokeActivity invoke, InvokePlan plan)
    {
        var key = KeyOf(invoke, invoke.Conversation!.Id!);
        return plan with
        {
            Handler = async (services, turn, cancellationToken) =>
            {
                var acceptance = await inbox.AcceptAsync(key, default, cancellationToken);
                TurnTelemetry.Count(invoke, acceptance.IsNew ? "accepted" : "duplicate");
                if (!acceptance.IsNew)
                    return acceptance.Answer ?? plan.Say(voice.AlreadyWorking);

                InvokeAnswer? answer = null;
                try
                {
                    return answer = await plan.Handler(services, turn, cancellationToken);
                }
                finally
                {
                    await RecordAsync(key, answer ?? plan.Say(voice.SomethingBroke(key.ActivityId)));
                }
            },
        };
    }

    private Activity Screen(Activity activity) => screen?.Screen(activity) ?? activity;

    private static byte[] Write(Activity activity) => activity is MessageActivity { Type: ActivityTypes.Message } message
        ? JsonSerializer.SerializeToUtf8Bytes(message, TeamsJson.Wire.MessageActivity)
        : throw new InvalidOperationException("A screen put something that is no message in the place of an activity.");

    private void Enqueue(ActivityKey key, Activity activity) =>
        queue.Enqueue(key.ConversationId, stopping => RunAsync(key, activity, stopping));

    private async Task RunAsync(ActivityKey key, Activity activity, CancellationToken stopping)
    {
        try
        {
            await runner.RunAsync(activity, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            LogLeft(key.ActivityId);
            return;
        }

        // The next turn of the conversation need not wait for this: a stop waits for it in the inbox.
        _ = RecordAsync(key, null);
    }

    /// <summary>Records what has happened; a stop must not get in between, or it would happen again.</summary>
    private async Task RecordAsync(ActivityKey key, InvokeAnswer? answer)
    {
        try
        {
            await inbox.CompleteAsync(key, answer, CancellationToken.None);
        }
        catch (Exception e)
        {
            LogNotCompleted(key.ActivityId, e);
            unrecorded.Enqueue((key, answer));
        }
    }

    private async Task RecordAgainAsync()
    {
        for (var count = unrecorded.Count; count > 0 && unrecorded.TryDequeue(out var left); count--)
            await RecordAsync(left.Key, left.Answer);
    }

    private static ActivityKey KeyOf(Activity activity, string conversation) => new(conversation, IdOf(activity), activity.Type);

    /// <summary>A message that is edited twice comes twice with the id of the message, so its time counts too.</summary>
    private static string IdOf(Activity activity) => activity switch
    {
        { Id: null or "" } => $"none:{Guid.NewGuid()}",
        MessageUpdateActivity or MessageDeleteActivity => $"{activity.Id}@{activity.Timestamp?.UtcTicks ?? 0}",
        _ => activity.Id,
    };

    /// <summary>What bots say is ignored, lest two of them talk forever; that a bot was added by another is worth knowing.</summary>
    private static bool IsOfABot(Activity activity) => activity is not (ConversationUpdateActivity or InstallationUpdateActivity)
        && activity.From is { } from
        && (from.Id?.StartsWith("28:", StringComparison.Ordinal) is true
            || string.Equals(from.Role, "bot", StringComparison.OrdinalIgnoreCase)
            || string.Equals(from.Role, "skill", StringComparison.OrdinalIgnoreCase));

    [LoggerMessage(LogLevel.Information, "Took over {Count} accepted activities that no process was handling")]
    private partial void LogRecovered(int count);

    [LoggerMessage(LogLevel.Error, "Gave up activity {ActivityId}: what was kept of it is no activity")]
    private partial void LogUnreadable(string activityId);

    [LoggerMessage(LogLevel.Information, "Left activity {ActivityId} for the next start")]
    private partial void LogLeft(string activityId);

    [LoggerMessage(LogLevel.Error, "Could not record that activity {ActivityId} was handled; it is tried again later")]
    private partial void LogNotCompleted(string activityId, Exception exception);
}
