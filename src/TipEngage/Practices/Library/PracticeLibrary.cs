using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Practices.Form;
using TipEngage.Register;

namespace TipEngage.Practices.Library;

/// <summary>The only way to published practices: each question is answered from what the database has published to the reader's circle at that moment.</summary>
internal sealed class PracticeLibrary(IDbContextFactory<TipDbContext> contexts) : IDisposable
{
    /// <summary>Most practices that may be looked at for a question of which none has all.</summary>
    private const int MostNear = 5000;

    private const int MostRelated = 3;

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

        var (found, isNear) = (await FindAsync(db, asked.All, cancellationToken), false);
        var (total, numbers, facets) = Rank(search, asked, found, isNear);
        if (total == 0 && asked.Near is { } near)
        {
            isNear = true;
            (total, numbers, facets) = Rank(search, asked, await FindAsync(db, near, cancellationToken), isNear);
        }

        var rows = await Shown(db, search.Widest).Where(row => numbers.Contains(row.Number)).ToDictionaryAsync(row => row.Number, cancellationToken);
        return new([.. numbers.Where(rows.ContainsKey).Select(number => PublishedPractice.Of(rows[number]))], total, facets, isNear && total > 0);
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
    private Asked? Read(LibrarySearch search)
    {
        gate.EnterReadLock();
        try
        {
            var parts = AskedWords.Read(search.Text);
            var groups = new LibraryQuestion(stock, search.Widest).Read(parts, search.IsTyping);
            if (groups is [] && parts is not [])
                return null;

            WordClause[] filters = [.. Filters(search)];
            var words = groups.Select(group => group.ToClause(stock, search.Widest)).ToArray();
            return new(groups, All([.. words, .. filters]), groups.Count > 1 ? All([Any(Rare(groups, search.Widest)), .. filters]) : null);
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    /// <summary>The groups that the fewest have, as many as may be looked at.</summary>
    private WordClause[] Rare(IReadOnlyList<AskedGroup> groups, Tlp widest)
    {
        var (left, rare) = (MostNear, new List<WordClause>());
        foreach (var group in groups.OrderBy(group => group.MostFound(stock, widest)))
        {
            left -= group.MostFound(stock, widest);
            if (left >= 0 || rare is [])
                rare.Add(group.ToClause(stock, widest));
        }

        return [.. rare];
    }

    /// <summary>The circle and what is filtered by, one clause for each kind.</summary>
    private static IEnumerable<WordClause> Filters(LibrarySearch search) =>
    [
        .. search.Widest is Tlp.Clear ? [new WordClause.Word(LibraryLabels.Clear)] : Array.Empty<WordClause>(),
        .. search.Filters.Where(label => LibraryLabels.Read(label) is not null).GroupBy(label => label[..2], (_, labels) => Any([.. labels.Select(label => new WordClause.Word(label))])),
    ];

    private (int Total, IReadOnlyList<int> Numbers, IReadOnlyList<(string Label, int Count)> Facets) Rank(LibrarySearch search, Asked asked, IReadOnlyList<int>? found, bool isNear)
    {
        gate.EnterReadLock();
        try
        {
            var practices = found is null ? stock.All : found.Select(stock.Find).OfType<KnownPractice>();
            var ranked = new RankedPractices(stock, asked.Groups, search.Widest);
            if (isNear)
                ranked.TakeNear(practices);
            else
                ranked.TakeAll(practices);
            return (ranked.Total, ranked.Best(search.Skip, search.Take), ranked.Facets);
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    private static WordClause? All(WordClause[] parts) => parts is [] ? null : parts is [var only] ? only : new WordClause.All(parts);

    private static WordClause Any(WordClause[] parts) => parts is [var only] ? only : new WordClause.Any(parts);

    /// <param name="Groups">What is asked for.</param>
    /// <param name="All">What the engine is asked for all of it; null for everything.</param>
    /// <param name="Near">What it is asked where none has all; null where there is nothing between.</param>
    private sealed record Asked(IReadOnlyList<AskedGroup> Groups, WordClause? All, WordClause? Near);
}
