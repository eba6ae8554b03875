using System.Diagnostics.CodeAnalysis;
using TipEngage.Teams.Activities;

namespace TipEngage.Teams.Connector;

/// <summary>Where the bot can say something: all that is needed to reach a conversation again, now or months later.</summary>
/// <remarks>
/// Keep the newest one per conversation: the service address changes when a tenant moves.
/// Source: <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages"/>.
/// </remarks>
public sealed record ConversationReference
{
    private const string ThreadMark = ";messageid=";

    private static Uri? lastRead;

    /// <summary>Base address of the connector, from an activity whose token vouched for it, or from configuration.</summary>
    public required Uri ServiceUrl { get; init; }

    /// <summary>The conversation: <c>a:1…</c>, <c>19:…@thread.v2</c>, or <c>19:…@thread.tacv2</c>, which with <c>;messageid={root}</c> is one thread of a channel.</summary>
    public required string ConversationId { get; init; }

    /// <summary>Tenant of the conversation; rate limits are counted by it.</summary>
    public string? TenantId { get; init; }

    /// <summary>Of a channel: its team, <c>19:…@thread.tacv2</c>.</summary>
    public string? TeamId { get; init; }

    /// <summary>Personal chat, group chat or channel.</summary>
    public ConversationKind Kind { get; init; }

    /// <summary>The same without its thread: for a channel, what is sent there starts a new post.</summary>
    public ConversationReference WithoutThread =>
        IdWithoutThread(ConversationId) is var id && id.Length == ConversationId.Length ? this : this with { ConversationId = id.ToString() };

    /// <summary>Takes the reference from an activity that came in.</summary>
    /// <param name="activity">An activity whose token was validated.</param>
    /// <exception cref="ArgumentException">The activity has no conversation id or no absolute http address to answer to; see <see cref="TryFrom"/>.</exception>
    public static ConversationReference From(Activity activity) =>
        TryFrom(activity, out var reference)
            ? reference
            : throw new ArgumentException("The activity names no conversation that could be answered.", nameof(activity));

    /// <summary>Takes the reference from an activity that came in, if it names one.</summary>
    /// <param name="activity">An activity whose token was validated.</param>
    /// <param name="reference">The reference.</param>
    /// <returns>False when the activity has no conversation id or no absolute http address to answer to.</returns>
    public static bool TryFrom(Activity activity, [NotNullWhen(true)] out ConversationReference? reference)
    {
        ArgumentNullException.ThrowIfNull(activity);

        reference = activity.Conversation is { Id: { } id } conversation
            && ConnectorPath.IsId(id)
            && ReadServiceUrl(activity.ServiceUrl) is { } serviceUrl
                ? new ConversationReference
                {
                    ServiceUrl = serviceUrl,
                    ConversationId = id,
                    TenantId = activity.TenantId,
                    TeamId = activity.ChannelData?.Team?.Id,
                    Kind = conversation.Kind,
                }
                : null;

        return reference is not null;
    }

    /// <summary>The reference of one thread of this channel.</summary>
    /// <param name="rootId">Id of the thread's first message.</param>
    public ConversationReference InThread(string rootId)
    {
        ArgumentException.ThrowIfNullOrEmpty(rootId);

        return this with { ConversationId = string.Concat(IdWithoutThread(ConversationId), ThreadMark, rootId), Kind = ConversationKind.Channel };
    }

    /// <summary>Nearly always that of the activity before.</summary>
    private static Uri? ReadServiceUrl(string? text)
    {
        if (Volatile.Read(ref lastRead) is { } last && last.OriginalString == text)
            return last;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var read) || !ConnectorPath.IsBase(read))
            return null;

        Volatile.Write(ref lastRead, read);
        return read;
    }

    internal static ReadOnlySpan<char> IdWithoutThread(string id) =>
        id.IndexOf(ThreadMark, StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? id.AsSpan(0, at) : id;

    internal static string? ThreadRootOf(string id) =>
        id.IndexOf(ThreadMark, StringComparison.OrdinalIgnoreCase) is var at and >= 0 && at + ThreadMark.Length < id.Length
            ? id[(at + ThreadMark.Length)..]
            : null;
}
