using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Auth;
using TipEngage.Teams.Connector;
using TipEngage.Teams.Routing;

namespace TipEngage.Access;

/// <summary>Knows who belongs to the allowed tenants and who visits there: Teams is asked once an hour for a person, a minute later again where it failed.</summary>
internal sealed partial class Visitors(IOptions<BotOptions> bot, TimeProvider clock, ILogger<Visitors> logger, ConnectorClient? connector = null)
{
    private const int MostPeople = 50_000;

    private static readonly TimeSpan goodFor = TimeSpan.FromHours(1);
    private static readonly TimeSpan failedFor = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan longestAsked = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, Known> people = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> tenants = [.. bot.Value.Bot.AllowedTenants.Append(bot.Value.TenantId).OfType<string>().Select(Person.IdOf)];

    /// <summary>Without an app id whoever asks sits at this machine.</summary>
    private bool IsUnauthenticated => string.IsNullOrWhiteSpace(bot.Value.AppId);

    /// <summary>Whether a person visits. Who is not known yet does, unless they have an account in the bot's own tenant by all that their client says.</summary>
    public bool IsVisitor(Person person)
    {
        if (IsUnauthenticated)
            return false;
        if (people.GetValueOrDefault(person.Id)?.IsVisitor is { } known)
            return known;

        return !(Guid.TryParse(person.Id, out _) && bot.Value.TenantId is { } own && Person.IdOf(own) == Person.IdOf(person.TenantId));
    }

    /// <summary>Takes in what a token says: that somebody visits, or nothing that speaks for it, which counts less than what Teams said.</summary>
    public void Note(Person person, bool isVisitor)
    {
        var known = new Known(clock.GetTimestamp(), goodFor) { IsVisitor = isVisitor };
        if (isVisitor)
            people[person.Id] = known;
        else
            people.TryAdd(person.Id, known);
    }

    /// <summary>Whether Teams has said what the account of a person is.</summary>
    public bool IsKnown(Person person) => IsUnauthenticated || people.GetValueOrDefault(person.Id)?.IsVisitor is not null;

    /// <summary>Finds out whether the person of a turn visits, where that was not done lately.</summary>
    public Task LearnAsync(Turn turn) =>
        people.GetValueOrDefault(turn.UserId) is { } known && IsFresh(known) ? known.Asking
        : ConversationReference.TryFrom(turn.Activity, out var conversation) ? LearnAsync(turn.UserId, conversation) : Task.CompletedTask;

    /// <summary>Finds out whether a person visits, where that was not done lately.</summary>
    /// <param name="personId">Entra object id of the person, else the id in the channel.</param>
    /// <param name="conversation">One that the person is in.</param>
    public Task LearnAsync(string personId, ConversationReference conversation)
    {
        if (IsUnauthenticated || connector is null || personId.Length == 0)
            return Task.CompletedTask;

        if (people.Count > MostPeople)
            people.Clear();
        var before = people.GetValueOrDefault(personId);
        if (before is not null && IsFresh(before))
            return before.Asking;

        var next = new Known(clock.GetTimestamp(), goodFor) { IsVisitor = before?.IsVisitor };
        if (before is null ? !people.TryAdd(personId, next) : !people.TryUpdate(personId, next, before))
            return Task.CompletedTask;

        return next.Asking = AskAsync(connector, conversation, personId, next);
    }

    private bool IsFresh(Known known) => clock.GetElapsedTime(known.Since) < known.Life;

    private async Task AskAsync(ConnectorClient teams, ConversationReference conversation, string personId, Known known)
    {
        using var limit = new CancellationTokenSource(longestAsked, clock);
        try
        {
            if (await teams.GetMemberAsync(conversation, personId, limit.Token) is { } member)
                known.IsVisitor = Judge(member) ?? known.IsVisitor;
        }
        catch (Exception exception)
        {
            known.Life = failedFor;
            LogNotAsked(exception);
        }
    }

    /// <summary>What the roster says of an account; null for a role that we don't know.</summary>
    private bool? Judge(TeamsChannelAccount member) => member.UserRole?.ToUpperInvariant() switch
    {
        "GUEST" or "ANONYMOUS" => true,
        "USER" or "OWNER" => member.TenantId is { } tenant && !tenants.Contains(Person.IdOf(tenant)),
        _ => null,
    };

    [LoggerMessage(LogLevel.Warning, "Could not ask Teams whether somebody is a guest")]
    private partial void LogNotAsked(Exception exception);

    private sealed class Known(long since, TimeSpan life)
    {
        private int state;

        public long Since => since;

        public TimeSpan Life { get; set; } = life;

        public Task Asking { get; set; } = Task.CompletedTask;

        /// <summary>Null while it is not known.</summary>
        public bool? IsVisitor
        {
            get => Volatile.Read(ref state) switch { 0 => null, var known => known == 1 };
            set => Volatile.Write(ref state, value switch { null => 0, true => 1, false => 2 });
        }
    }
}
