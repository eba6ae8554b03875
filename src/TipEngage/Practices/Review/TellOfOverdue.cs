using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quartz;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Parties;
using TipEngage.Register;
using TipEngage.Resources;

namespace TipEngage.Practices.Review;

/// <summary>Owes each coordinator word of what waits for too long, once a week on a working day of theirs, where no digest of their own tells it.</summary>
[DisallowConcurrentExecution]
internal sealed class TellOfOverdue(IDbContextFactory<TipDbContext> contexts, ReviewQueue queue, Roles roles, WorkCalendar calendar, TimeProvider clock) : IJob
{
    public const string Kind = "overdue";

    /// <summary>Names of the blocks of a digest that tell it.</summary>
    private static readonly string[] told = ["Decisions", "Held"];

    public static TimeSpan Interval => TimeSpan.FromMinutes(15);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await TellAsync(cancellationToken);

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        if (!(await queue.ListAsync(cancellationToken)).Any(one => one.IsOverdue))
            return;

        foreach (var person in await roles.CoordinatorsAsync(cancellationToken))
            await TellAsync(Person.IdOf(person), cancellationToken);
    }

    /// <summary>Whoever has no chat is owed nothing: every week's letter would wait there.</summary>
    private async Task TellAsync(string person, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var week = await WeekOfAsync(db, person, cancellationToken);
        var monday = CalendarWeek.MondayOf(week.DayOf(now)).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var key = $"{Kind}/{person}/{monday}";
        if (!week.IsAwake(now) || await ChatTenant.OfAsync(db, person, cancellationToken) is not { } tenant || await db.Letters.AnyAsync(letter => letter.Key == key, cancellationToken)
            || await IsToldAsync(db, person, cancellationToken))
            return;

        db.Letters.Add(new() { Key = key, Kind = Kind, TenantId = tenant, PersonId = person, SubjectId = Guid.Empty, Told = monday, State = LetterState.Due, At = now, NotBefore = now });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (db.Letters.AsNoTracking().Any(letter => letter.Key == key))
        {
            // Another replica was faster.
        }
    }

    /// <summary>Whether a digest of theirs tells all of it.</summary>
    private static async Task<bool> IsToldAsync(TipDbContext db, string person, CancellationToken cancellationToken)
    {
        var digests = await db.Digests.Where(one => one.PersonId == person && !one.IsPaused && !one.IsBarred && one.Tlp >= (int)Tlp.Amber).Select(one => one.Blocks).ToArrayAsync(cancellationToken);
        return digests.Any(blocks => blocks.Length == 0 || told.All(blocks.Split(' ').Contains));
    }

    private async Task<WorkWeek> WeekOfAsync(TipDbContext db, string person, CancellationToken cancellationToken)
    {
        var country = await db.PersonPlaces.Where(one => one.PersonId == person).Select(one => one.Country).FirstOrDefaultAsync(cancellationToken);
        var chosen = await db.PersonPreferences.Where(one => one.PersonId == person).Select(one => one.Zone).FirstOrDefaultAsync(cancellationToken);
        return ReaderZone.Find(chosen) is { } zone ? calendar.Of(country).In(zone) : calendar.Of(country);
    }
}
