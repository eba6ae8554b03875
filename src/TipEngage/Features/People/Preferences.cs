using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using TipEngage.Data;
using TipEngage.Resources;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.People;

/// <summary>The languages and time zones that people chose, all of them in memory, so that a turn asks no database; what other replicas saved is read every half minute.</summary>
internal sealed partial class Preferences(
    IDbContextFactory<TipDbContext> contexts, TimeProvider clock, ILogger<Preferences> logger) : BackgroundService
{
    private static readonly TimeSpan interval = TimeSpan.FromSeconds(30);

    /// <summary>How far the clocks of replicas may be apart.</summary>
    private static readonly TimeSpan overlap = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<Person, Choice> known = new();
    private readonly PeriodicTimer timer = new(interval, clock);
    private DateTimeOffset readUntil = DateTimeOffset.UnixEpoch;

    /// <summary>The language that the person of a turn chose; null for none.</summary>
    public CultureInfo? LanguageOf(Turn turn) => known.GetValueOrDefault(PersonOf(turn))?.Language;

    /// <summary>The time zone that the person of a turn chose; null for none.</summary>
    public TimeZoneInfo? ZoneOf(Turn turn) => known.GetValueOrDefault(PersonOf(turn))?.Zone;

    /// <summary>Keeps the language that the person of a turn chose; null to take a choice back.</summary>
    public Task KeepLanguageAsync(Turn turn, CultureInfo? language, CancellationToken cancellationToken) => KeepAsync(
        turn, row => row.SetProperty(one => one.Language, language?.Name), row => row.Language = language?.Name, choice => choice with { Language = language }, cancellationToken);

    /// <summary>Keeps the time zone that the person of a turn chose; null to take a choice back.</summary>
    public Task KeepZoneAsync(Turn turn, TimeZoneInfo? zone, CancellationToken cancellationToken) => KeepAsync(
        turn, row => row.SetProperty(one => one.Zone, zone?.Id), row => row.Zone = zone?.Id, choice => choice with { Zone = zone }, cancellationToken);

    /// <summary>Reads what was saved since it was last called; everything at first.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var (began, now) = (clock.GetTimestamp(), clock.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var changed = await db.PersonPreferences.AsNoTracking().Where(one => one.ChangedAt >= readUntil).ToArrayAsync(cancellationToken);
        foreach (var one in changed)
        {
            var read = new Choice(SupportedLanguages.Find(one.Language), ReaderZone.Find(one.Zone), began);
            known.AddOrUpdate(new(one.TenantId, one.PersonId), read, (_, present) => present.At > began ? present : read);
        }

        readUntil = now - overlap;
    }

    public override void Dispose()
    {
        timer.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            // Nobody awaits this, and turns go on with what is known when the database is away.
            try
            {
                await LoadAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogNotRead(e);
            }
        }
    }

    private async Task KeepAsync(
        Turn turn, Action<UpdateSettersBuilder<PersonPreference>> change, Action<PersonPreference> set, Func<Choice, Choice> choose, CancellationToken cancellationToken)
    {
        var person = PersonOf(turn);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await ChangeAsync(db, person, change, cancellationToken))
            await AddAsync(db, person, change, set, cancellationToken);
        known.AddOrUpdate(person, _ => Chosen(Choice.None), (_, present) => Chosen(present));

        Choice Chosen(Choice before) => choose(before) with { At = clock.GetTimestamp() };
    }

    private async Task<bool> ChangeAsync(TipDbContext db, Person person, Action<UpdateSettersBuilder<PersonPreference>> change, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await db.PersonPreferences.Where(one => one.TenantId == person.TenantId && one.PersonId == person.Id)
            .ExecuteUpdateAsync(row => { change(row); row.SetProperty(one => one.ChangedAt, now); }, cancellationToken) > 0;
    }

    /// <summary>Another replica may add the same person meanwhile; then there is something to change.</summary>
    private async Task AddAsync(
        TipDbContext db, Person person, Action<UpdateSettersBuilder<PersonPreference>> change, Action<PersonPreference> set, CancellationToken cancellationToken)
    {
        var row = new PersonPreference { TenantId = person.TenantId, PersonId = person.Id, Language = null, ChangedAt = clock.GetUtcNow() };
        set(row);
        db.PersonPreferences.Add(row);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            if (!await ChangeAsync(db, person, change, cancellationToken))
                throw;
        }
    }

    private static Person PersonOf(Turn turn) => new(turn.TenantId ?? "", turn.UserId);

    [LoggerMessage(LogLevel.Warning, "Could not read the languages and time zones that people chose")]
    private partial void LogNotRead(Exception exception);

    private readonly record struct Person(string TenantId, string Id);

    /// <summary>What a person chose.</summary>
    /// <param name="Language">The language; null for none.</param>
    /// <param name="Zone">The time zone; null for none.</param>
    /// <param name="At">When this process learned of it, by its own steady clock.</param>
    private sealed record Choice(CultureInfo? Language, TimeZoneInfo? Zone, long At)
    {
        public static Choice None { get; } = new(null, null, 0);
    }
}
