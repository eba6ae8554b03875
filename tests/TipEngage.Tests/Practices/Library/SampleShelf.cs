using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Practices.Library;

namespace TipEngage.Tests.Practices.Library;

/// <summary>Puts practices where they stand, as the steps of their way do.</summary>
internal static class SampleShelf
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task PutAsync(IServiceProvider services, IReadOnlyList<PracticeRow> rows)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(Cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        db.Practices.AddRange(rows);
        foreach (var row in rows)
            await LibraryIndex.KeepAsync(db, row, Cancellation);
        await db.SaveChangesAsync(Cancellation);
        await transaction.CommitAsync(Cancellation);
    }

    public static async Task MoveAsync(IServiceProvider services, int number, PracticeState state)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(Cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        var row = await db.Practices.SingleAsync(one => one.Number == number, Cancellation);
        row.State = state.ToString();
        await LibraryIndex.KeepAsync(db, row, Cancellation);
        await db.SaveChangesAsync(Cancellation);
        await transaction.CommitAsync(Cancellation);
    }
}
