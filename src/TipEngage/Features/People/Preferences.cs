using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Resources;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.People;

/// <summary>The languages that people chose, all of them in memory, so that a turn asks no database; what other replicas saved is read every half minute.</summary>
internal sealed partial class ChosenLanguages(
    IDbContextFactory<TipDbContext> contexts, TimeProvider clock, ILogger<ChosenLanguages> logger) : BackgroundService
{
    private static readonly TimeSpan interval = TimeSpan.FromSeconds(30);

    /// <summary>How far the clocks of replicas may be apart.</summary>
    private static readonly TimeSpan overlap = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<Person, Choice> known = new();
    private readonly PeriodicTimer timer = new(interval, clock);
    private DateTimeOffset readUntil = DateTimeOffset.UnixEpoch;

    /// <summary>The language that the person of a turn chose; null for none.</summary>
    public CultureInfo? Of(Turn turn) => known.TryGetValue(PersonOf(turn), out var choice) ? choice.Language : null;

    /// <summary>Keeps the choice of the person of a turn.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="language">The language; null to take a choice back.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task KeepAsync(Turn turn, CultureInfo? language, CancellationToken cancellationToken)
    {
        var person = PersonOf(turn);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await ChangeAsync(db, person, language, cancellationToken))
            await AddAsync(db, person, language, cancellationToken);
        known[person] = new(language, clock.GetTimestamp());
    }

    /// <summary>Reads what was saved since it was last called; everything at first.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var (began, now) = (clock.GetTimestamp(), clock.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var changed = await db.PersonLanguages.AsNoTracking().Where(one => one.ChangedAt >= readUntil).ToArrayAsync(cancellationToken);
        foreach (var one in changed)
        {
            var read = new Choice(SupportedLanguages.Find(one.Language), began);
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

    private async Task<bool> ChangeAsync(TipDbContext db, Person person, CultureInfo? language, CancellationToken cancellationToken)
    {
        var (name, now) = (language?.Name, clock.GetUtcNow());
        return await db.PersonLanguages.Where(one => one.TenantId == person.TenantId && one.PersonId == person.Id)
            .ExecuteUpdateAsync(change => change.SetProperty(one => one.Language, name).SetProperty(one => one.ChangedAt, now), cancellationToken) > 0;
    }

    /// <summary>Another replica may add the same person meanwhile; then there is something to change.</summary>
    private async Task AddAsync(TipDbContext db, Person person, CultureInfo? language, CancellationToken cancellationToken)
    {
        db.PersonLanguages.Add(new() { TenantId = person.TenantId, PersonId = person.Id, Language = language?.Name, ChangedAt = clock.GetUtcNow() });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            if (!await ChangeAsync(db, person, language, cancellationToken))
                throw;
        }
    }

    private static Person PersonOf(Turn turn) => new(turn.TenantId ?? "", turn.UserId);

    [LoggerMessage(LogLevel.Warning, "Could not read the languages that people chose")]
    private partial void LogNotRead(Exception exception);

    private readonly record struct Person(string TenantId, string Id);

    /// <summary>What a person chose.</summary>
    /// <param name="Language">The language; null for none.</param>
    /// <param name="At">When this process learned of it, by its own steady clock.</param>
    private sealed record Choice(CultureInfo? Language, long At);
}
