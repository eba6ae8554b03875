using System.Net;
using TipEngage.Simulator.Messages;

namespace TipEngage.Simulator.Sending;

/// <summary>The two activities that Teams sends at once when the bot is installed or removed.</summary>
public sealed record Installation(Delivery InstallationUpdate, Delivery ConversationUpdate)
{
    /// <summary>The worse of the two statuses.</summary>
    public HttpStatusCode? Status => InstallationUpdate.Status is { } one && ConversationUpdate.Status is { } other
        ? (HttpStatusCode)Math.Max((int)one, (int)other)
        : null;

    /// <inheritdoc cref="Delivery.WaitForMessageAsync"/>
    public Task<Message> WaitForMessageAsync(
        Func<Message, bool>? predicate = null, TimeSpan? limit = null, CancellationToken cancellationToken = default) =>
        InstallationUpdate.WaitForMessageAsync(predicate, limit, cancellationToken);
}
