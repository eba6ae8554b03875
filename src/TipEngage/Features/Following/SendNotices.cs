using Quartz;
using TipEngage.Data;
using TipEngage.Sending;
using TipEngage.Teams.Auth;
using TipEngage.Teams.Connector;

namespace TipEngage.Features.Following;

/// <summary>Tells followers what they are owed: each minute, one message to each who had none within the hour.</summary>
[DisallowConcurrentExecution]
internal sealed partial class SendNotices(NoticeOutbox outbox, NoticeWriter writer, NoticePost post, ILogger<SendNotices> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await SendAsync(cancellationToken);

    /// <param name="stopping">Stops between two messages, never within one.</param>
    public async Task SendAsync(CancellationToken stopping)
    {
        if (await outbox.SettleAsync(stopping) is > 0 and var settled)
            LogSettled(settled);
        foreach (var follower in await outbox.DueAsync(stopping))
        {
            if (stopping.IsCancellationRequested)
                return;

            // One follower's failure keeps no other waiting; the claim ends by itself.
            try
            {
                await TellAsync(follower);
            }
            catch (Exception exception)
            {
                LogNotTold(exception, follower.Id);
            }
        }

        await outbox.SweepAsync(stopping);
    }

    private async Task TellAsync(FollowerKey follower)
    {
        if (await outbox.ClaimAsync(follower, CancellationToken.None) is not { } owed || await FindAsync(owed) is not { } chat)
            return;

        if (await writer.WriteAsync(owed, chat, CancellationToken.None) is not { } message)
            await outbox.DropAsync(owed, CancellationToken.None);
        else if (await outbox.BeginAsync(owed, CancellationToken.None))
            await EndAsync(owed, FollowNoticeState.Sending, await post.SendAsync(chat, message, CancellationToken.None));
    }

    private async Task<ConversationReference?> FindAsync(OwedWord owed)
    {
        try
        {
            return await post.FindAsync(owed.Follower, CancellationToken.None);
        }
        catch (ConnectorException failure)
        {
            await EndAsync(owed, FollowNoticeState.Due, Delivery.Of(failure) is Delivery.Arrived ? new Delivery.Later(null) : Delivery.Of(failure));
            return null;
        }
        catch (TokenAcquisitionException)
        {
            await EndAsync(owed, FollowNoticeState.Due, new Delivery.Later(null));
            return null;
        }
    }

    private async Task EndAsync(OwedWord owed, FollowNoticeState from, Delivery delivery)
    {
        LogEnded(delivery.GetType().Name, owed.Notices.Count, owed.Key.Id);
        Task ended = delivery switch
        {
            Delivery.Arrived => outbox.SentAsync(owed, CancellationToken.None),
            Delivery.Later later => outbox.TryLaterAsync(owed, from, later.After, CancellationToken.None),
            Delivery.Unreachable { IsGone: true } => outbox.ForgetAsync(owed, CancellationToken.None),
            _ => outbox.GiveUpAsync(owed, from, CancellationToken.None),
        };
        await ended;
    }

    [LoggerMessage(LogLevel.Warning, "{Count} notices of a process that died are taken for sent")]
    private partial void LogSettled(int count);

    [LoggerMessage(LogLevel.Error, "Could not tell {FollowerId} what changed")]
    private partial void LogNotTold(Exception exception, string followerId);

    [LoggerMessage(LogLevel.Information, "Message: {Delivery}, with {Count} changes for {FollowerId}")]
    private partial void LogEnded(string delivery, int count, string followerId);
}
