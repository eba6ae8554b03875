namespace TipEngage.Teams.Routing;

/// <summary>Remembers which activities arrived, so that each has one effect however often, and to whichever replica, it is delivered.</summary>
/// <remarks>
/// Teams posts a message again with the same id when no answer came within about 15 seconds.
/// Source: <see href="https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability"/>.
/// </remarks>
public interface IActivityInbox
{
    /// <summary>Records an activity durably and takes it for this process.</summary>
    /// <param name="key">Identifies the activity.</param>
    /// <param name="body">The activity's UTF-8 JSON, kept until it is completed; empty for an invoke, which is never run again by itself.</param>
    /// <returns>Whether this process has to handle it, or who did.</returns>
    ValueTask<Acceptance> AcceptAsync(ActivityKey key, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default);

    /// <summary>Marks an activity as handled and forgets its body.</summary>
    /// <param name="key">Identifies the activity.</param>
    /// <param name="answer">The answer of an invoke, given again to a second delivery; null for other activities.</param>
    ValueTask CompleteAsync(ActivityKey key, InvokeAnswer? answer, CancellationToken cancellationToken = default);

    /// <summary>Takes accepted activities that no living process is handling, oldest first. Asking tells the others that this process is alive.</summary>
    /// <param name="limit">How many at most, 1 or more.</param>
    ValueTask<IReadOnlyList<PendingActivity>> TakePendingAsync(int limit, CancellationToken cancellationToken = default);
}
