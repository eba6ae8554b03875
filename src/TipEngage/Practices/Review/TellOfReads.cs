using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quartz;
using TipEngage.Data;
using TipEngage.Parties;
using TipEngage.Practices.Library;

namespace TipEngage.Practices.Review;

/// <summary>Tells the person of a published practice once a quarter how often others opened it in the last one, and where it was told, where either happened: counts, and never of whom.</summary>
[DisallowConcurrentExecution]
internal sealed class TellOfReads(IDbContextFactory<TipDbContext> contexts, PracticeUses uses, WorkCalendar calendar, TimeProvider clock) : IJob
{
    /// <summary>What the letter is called.</summary>
    public const string Told = "Quarter";

    /// <summary>Names of the counts among what is told beside.</summary>
    public const string Reads = "reads", Digests = "digests", Files = "files", Newsletters = "newsletters", Statements = "statements", Practices = "practices";

    private const int MonthsInQuarter = 3;

    private static readonly string[] published = [.. Enum.GetValues<PracticeState>().Where(PracticeStates.IsPublished).Select(state => state.ToString())];

    public static TimeSpan Interval => TimeSpan.FromHours(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await TellAsync(cancellationToken);

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var began = new DateTimeOffset(now.Year, ((now.Month - 1) / MonthsInQuarter * MonthsInQuarter) + 1, 1, 0, 0, 0, TimeSpan.Zero);
        int[] months = [.. Enumerable.Range(1, MonthsInQuarter).Select(back => began.AddMonths(-back)).Select(month => (month.Year * 100) + month.Month)];
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var named = await Citations.InNewslettersAsync(db, began.AddMonths(-MonthsInQuarter), began, cancellationToken);
        var numbers = named.Select(one => one.Number).Distinct().ToArray();
        var due = await db.Practices.AsNoTracking()
            .Where(row => published.Contains(row.State) && row.PurgeAskedById == null
                && (db.PracticeReads.Any(reads => reads.PracticeId == row.Id && months.Contains(reads.Month)) || (row.Number != null && numbers.Contains(row.Number.Value)))
                && !db.Letters.Any(letter => letter.SubjectId == row.Id && letter.Told == Told && letter.At >= began))
            .Select(row => new { Row = row, Reads = db.PracticeReads.Where(reads => reads.PracticeId == row.Id && months.Contains(reads.Month)).Sum(reads => reads.Count) })
            .ToArrayAsync(cancellationToken);
        foreach (var one in due.Where(one => one.Reads > 0 || named.Contains((one.Row.TenantId, one.Row.Number ?? 0))))
        {
            if ((await SubmitterWeeks.OfAsync(calendar, db, one.Row, cancellationToken)).IsAwake(now))
                await TellAsync(one.Row, began, one.Reads, cancellationToken);
        }
    }

    private async Task TellAsync(PracticeRow seen, DateTimeOffset quarter, int reads, CancellationToken cancellationToken)
    {
        var occasion = (quarter.Year * 100) + quarter.Month;
        var key = PracticeLetters.KeyOf(seen.Id, Told, occasion);
        var use = await uses.OfAsync(seen.Id, cancellationToken);
        var detail = new Dictionary<string, string>
        {
            [Reads] = Text(reads),
            [Digests] = Text(use?.Digests ?? 0),
            [Files] = Text(use?.Files ?? 0),
        };
        if (use is { Newsletters: { Count: > 0 } cited })
            detail[Newsletters] = string.Join(", ", cited);
        if (use is { IsNamed: true })
            (detail[Statements], detail[Practices]) = (Text(use.Statements), Text(use.Practices));
        await PracticeSteps.TakeAsync(
            contexts, seen.Id,
            async (db, row) =>
            {
                if (row is null || !published.Contains(row.State) || await db.Letters.AnyAsync(letter => letter.Key == key, cancellationToken))
                    return row ?? seen;

                PracticeLetters.Owe(db, row, Told, occasion, detail, clock.GetUtcNow());
                return null;
            },
            (_, row) => row, cancellationToken);
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
