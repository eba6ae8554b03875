using System.Collections.Concurrent;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Connector;
using TipEngage.Teams.Routing;

namespace TipEngage.Access;

/// <summary>
/// Knows for whom the cards of a conversation refresh by themselves, where more people are in it than clients do it for unasked: Teams is asked once in six hours who
/// is there, and of its answer only ids in the channel are kept, in memory.
/// </summary>
internal sealed partial class RefreshedReaders(TimeProvider clock, ILogger<RefreshedReaders> logger, ConnectorClient? connector = null)
{
    /// <summary>So many ids a card may name, and so many people may be in a conversation whose cards name none.</summary>
    public const int Most = 60;

    private const int PageSize = 100;
    private const int MostConversations = 5_000;

    private static readonly TimeSpan goodFor = TimeSpan.FromHours(6);
    private static readonly TimeSpan failedFor = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan longestAsked = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan longestWait = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Roster> rosters = new(StringComparer.Ordinal);

    /// <summary>Ids of those for whom a card that answers a turn refreshes: who asks, then who asked before, the latest first, then others who are there.</summary>
    /// <returns>Null where it refreshes for everybody, or where it is not known yet who is there.</returns>
    public ValueTask<IReadOnlyList<string>?> OfAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Conversation.Kind is not ConversationKind.Personal && ConversationReference.TryFrom(turn.Activity, out var conversation)
            ? OfAsync(conversation, turn.User.Id, cancellationToken)
            : default;

    /// <summary>The same for a conversation where nobody asks.</summary>
    public async ValueTask<IReadOnlyList<string>?> OfAsync(ConversationReference conversation, string? asks, CancellationToken cancellationToken)
    {
        if (connector is null)
            return null;

        var roster = RosterOf(conversation.WithoutThread);
        if (!roster.Asking.IsCompleted)
            await Task.WhenAny(roster.Asking, Task.Delay(longestWait, clock, cancellationToken));
        return roster.For(asks);
    }

    private Roster RosterOf(ConversationReference conversation)
    {
        var before = rosters.GetValueOrDefault(conversation.ConversationId);
        if (before is not null && clock.GetElapsedTime(before.Since) < before.Life)
            return before;
        if (before is null && rosters.Count >= MostConversations)
            rosters.Clear();

        var next = new Roster(clock.GetTimestamp(), goodFor, before);
        if (before is null ? !rosters.TryAdd(conversation.ConversationId, next) : !rosters.TryUpdate(conversation.ConversationId, next, before))
            return rosters.GetValueOrDefault(conversation.ConversationId) ?? next;

        next.Asking = AskAsync(connector!, conversation, next);
        return next;
    }

    private async Task AskAsync(ConnectorClient teams, ConversationReference conversation, Roster roster)
    {
        using var limit = new CancellationTokenSource(longestAsked, clock);
        try
        {
            roster.Know(await teams.GetMembersAsync(conversation, PageSize, limit.Token).Take(Most + 1).Select(member => member.Id).OfType<string>().ToArrayAsync(limit.Token));
        }
        catch (Exception exception)
        {
            roster.Life = failedFor;
            LogNotAsked(exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Could not ask Teams who is in a conversation")]
    private partial void LogNotAsked(Exception exception);

    /// <summary>Who is in one conversation.</summary>
    private sealed class Roster(long since, TimeSpan life, Roster? before)
    {
        private readonly Lock gate = new();
        private readonly List<string> asked = before?.Asked ?? [];
        private IReadOnlyList<string> members = before?.members ?? [];

        public long Since => since;

        public TimeSpan Life { get; set; } = life;

        public Task Asking { get; set; } = Task.CompletedTask;

        /// <summary>Those who asked, the latest first.</summary>
        private List<string> Asked
        {
            get
            {
                lock (gate)
                    return [.. asked];
            }
        }

        public void Know(IReadOnlyList<string> found) => Volatile.Write(ref members, found);

        public IReadOnlyList<string>? For(string? asks)
        {
            lock (gate)
            {
                if (asks is not null && (asked is [] || asked[0] != asks))
                {
                    asked.Remove(asks);
                    asked.Insert(0, asks);
                    if (asked.Count > Most)
                        asked.RemoveAt(Most);
                }

                return members.Count <= Most ? null : [.. asked.Concat(members).Distinct(StringComparer.Ordinal).Take(Most)];
            }
        }
    }
}
