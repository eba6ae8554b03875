using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Practices.Form;
using TipEngage.Register;

namespace TipEngage.Practices.Library;

/// <summary>The only way to published practices: each question is answered from what the database has published to the reader's circle at that moment.</summary>
internal sealed class PracticeLibrary(IDbContextFactory<TipDbContext> contexts) : IDisposable
{
    private const int MostRelated = 3;

    /// <summary>Most that the engine is asked for: what more practices have than that is found faster where they are ranked.</summary>
    public int MostFromEngine { get; init; } = 2000;

    private static readonly string[] published = [.. Enum.GetValues<PracticeState>().Where(PracticeStates.IsPublished).Select(state => state.ToString())];

    private readonly LibraryStock stock = new();
    private readonly ReaderWriterLockSlim gate = new();
    private readonly SemaphoreSlim reading = new(1);

    /// <summary>The practice of that number; null where it is not published to that circle.</summary>
    public async Task<PublishedPractice?> FindAsync(int number, Tlp widest, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Shown(db, widest).SingleOrDefaultAsync(row => row.Number == number, cancellationToken) is { } row ? PublishedPractice.Of(row) : null;
    }

    /// <summary>Those from a number on, in their order.</summary>
    public async Task<IReadOnlyList<PublishedPractice>> ListAsync(Tlp widest, int after, int most, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await Shown(db, widest).Where(row => row.Number > after).OrderBy(row => row.Number).Take(most).ToArrayAsync(cancellationToken);
        return [.. rows.Select(PublishedPractice.Of)];
    }

    /// <summary>Those that fit, ranked, with what they can be narrowed by.</summary>
    public async Task<LibraryPage> SearchAsync(LibrarySearch search, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await CatchUpAsync(db, cancellationToken);
        var asked = Read(search);
        if (asked is null)
            return new([], 0, [], false);

        var ranked = Rank(search, asked, await FindAsync(db, asked.All, cancellationToken), isNear: false);
        var isNear = ranked.Total == 0 && asked.Groups.Count > 1;
        if (isNear)
            ranked = Rank(search, asked, await FindAsync(db, asked.Near, cancellationToken), isNear);

        var rows = await Shown(db, search.Widest).Where(row => ranked.Best.Contains(row.Number)).ToDictionaryAsync(row => row.Number, cancellationToken);
        return new([.. ranked.Best.Where(rows.ContainsKey).Select(number => PublishedPractice.Of(rows[number]))], ranked.Total, ranked.Facets, isNear && ranked.Total > 0);
    }

    /// <summary>Practices of the same sector and approach, else of the same approach.</summary>
    public async Task<IReadOnlyList<PublishedPractice>> RelatedAsync(PublishedPractice practice, Tlp widest, CancellationToken cancellationToken)
    {
        string[] approach = [.. practice.Several(PracticeFields.Approach).Select(value => LibraryLabels.Of(LibraryLabels.Approach, value))];
        string[] sector = [.. practice.Several(PracticeFields.Sectors).Select(value => LibraryLabels.Of(LibraryLabels.Sector, value))];
        var found = await OthersAsync([.. approach, .. sector]);
        return found is [] ? await OthersAsync(approach) : found;

        async Task<IReadOnlyList<PublishedPractice>> OthersAsync(string[] filters) =>
            [.. (await SearchAsync(new("", filters, widest) { Take = MostRelated + 1 }, cancellationToken)).Practices.Where(other => other.Number != practice.Number).Take(MostRelated)];
    }

    public void Dispose()
    {
        gate.Dispose();
        reading.Dispose();
    }

    /// <summary>What a reader of that circle may see: the rows, and that each practice still is where its row says.</summary>
    public static IQueryable<LibraryRow> Shown(TipDbContext db, Tlp widest) => db.LibraryRows.AsNoTracking()
        .Where(row => row.Fields != null && row.Tlp <= (int)widest && db.Practices.Any(practice => practice.Id == row.PracticeId && practice.PurgeAskedById == null && published.Contains(practice.State)));

    private static async Task<IReadOnlyList<int>?> FindAsync(TipDbContext db, WordClause? clause, CancellationToken cancellationToken) =>
        clause is null ? null : await LibraryText.FindAsync(db, clause, cancellationToken);

    private async Task CatchUpAsync(TipDbContext db, CancellationToken cancellationToken)
    {
        if (await PositionAsync() <= Known())
            return;

        await reading.WaitAsync(cancellationToken);
        try
        {
            var (since, position) = (Known(), await PositionAsync());
            if (position <= since)
                return;

            var changed = await db.LibraryRows.AsNoTracking().Where(row => row.Position > since)
                .Select(row => new LibraryRow
                {
                    Number = row.Number,
                    PracticeId = row.PracticeId,
                    Tlp = row.Tlp,
                    Tier = row.Tier,
                    PublishedAt = row.PublishedAt,
                    Words = row.Words,
                    Labels = row.Labels,
                })
                .ToArrayAsync(cancellationToken);
            Write(changed, position);
        }
        finally
        {
            reading.Release();
        }

        Task<long> PositionAsync() => db.LibraryHeads.Select(head => head.Position).SingleAsync(cancellationToken);
    }

    private long Known()
    {
        gate.EnterReadLock();
        try
        {
            return stock.Position;
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    private void Write(LibraryRow[] changed, long position)
    {
        gate.EnterWriteLock();
        try
        {
            stock.Take(changed, position);
        }
        finally
        {
            gate.ExitWriteLock();
        }
    }

    /// <returns>Null where nothing can have it.</returns>
    private AskedLibrary? Read(LibrarySearch search)
    {
        gate.EnterReadLock();
        try
        {
            return AskedLibrary.Read(search, stock, MostFromEngine);
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    private RankedPractices Rank(LibrarySearch search, AskedLibrary asked, IReadOnlyList<int>? found, bool isNear)
    {
        gate.EnterReadLock();
        try
        {
            return RankedPractices.Of(stock, asked.Groups, found is null ? stock.PlacesFor(search) : stock.Shelf.PlacesOf(found), search, isNear);
        }
        finally
        {
            gate.ExitReadLock();
        }
    }
}
