using Quartz;

namespace TipEngage.Sending;

/// <summary>Sends the letters that are owed, each minute; who has no chat, and none can be opened with, gets them when they come.</summary>
[DisallowConcurrentExecution]
internal sealed partial class SendLetters(LetterOutbox outbox, LetterLanguages languages, IEnumerable<ILetterWriter> writers, Post post, ILogger<SendLetters> logger) : IJob
{
    public static TimeSpan Interval => TimeSpan.FromMinutes(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await SendAsync(cancellationToken);

    /// <param name="stopping">Stops between two letters, never within one.</param>
    public async Task SendAsync(CancellationToken stopping)
    {
        await outbox.SettleAsync(stopping);
        foreach (var key in await outbox.DueAsync(stopping))
        {
            if (stopping.IsCancellationRequested)
                return;

            // One letter's failure keeps no other waiting; the claim ends by itself.
            try
            {
                await SendAsync(key);
            }
            catch (Exception exception)
            {
                LogNotSent(exception, key);
            }
        }

        await outbox.SweepAsync(stopping);
    }

    private async Task SendAsync(string key)
    {
        if (await outbox.ClaimAsync(key, CancellationToken.None) is not { } letter)
            return;

        var writer = writers.FirstOrDefault(one => one.Kind == letter.Kind);
        var message = writer is null ? null : await writer.WriteAsync(letter, await languages.ChosenAsync(letter, CancellationToken.None), CancellationToken.None);
        if (message is null)
        {
            LogDropped(key);
            await outbox.DropAsync(letter, CancellationToken.None);
        }
        else if (await post.OpenChatAsync(letter.TenantId, letter.PersonId, CancellationToken.None) is not { } chat)
        {
            LogNobody(await outbox.WaitAsync(letter, CancellationToken.None), key);
        }
        else if (await outbox.BeginAsync(letter, CancellationToken.None))
        {
            var delivery = await post.SendAsync(chat, message, CancellationToken.None);
            LogEnded(delivery.GetType().Name, key);
            await outbox.EndAsync(letter, delivery, CancellationToken.None);
        }
    }

    [LoggerMessage(LogLevel.Information, "Letter {Key}: {Delivery}")]
    private partial void LogEnded(string delivery, string key);

    [LoggerMessage(LogLevel.Information, "Letter {Key} is dropped: nothing is to be said any more")]
    private partial void LogDropped(string key);

    [LoggerMessage(LogLevel.Information, "Letter {Key} finds no chat; it waits: {Waits}")]
    private partial void LogNobody(bool waits, string key);

    [LoggerMessage(LogLevel.Error, "Could not send letter {Key}")]
    private partial void LogNotSent(Exception exception, string key);
}
