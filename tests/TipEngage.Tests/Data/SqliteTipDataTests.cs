using Microsoft.EntityFrameworkCore;

namespace TipEngage.Tests.Data;

public sealed class SqliteTipDataTests : TipDataTests
{
    [Fact]
    public async Task A_connection_writes_ahead_waits_for_others_and_checks_keys()
    {
        await using var db = await ContextAsync(await OpenAsync());
        await db.Database.OpenConnectionAsync(Cancellation);

        (await PragmaAsync("journal_mode")).ShouldBe("wal");
        (await PragmaAsync("synchronous")).ShouldBe("1");
        (await PragmaAsync("busy_timeout")).ShouldBe("5000");
        (await PragmaAsync("foreign_keys")).ShouldBe("1");

        async Task<string?> PragmaAsync(string name)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {name}";
            return (await command.ExecuteScalarAsync(Cancellation))?.ToString();
        }
    }

    [Fact]
    public async Task The_lock_of_a_process_killed_while_it_migrated_does_not_stop_the_next_start()
    {
        await using (var db = await ContextAsync(await OpenAsync()))
        {
            foreach (var drop in db.Model.GetEntityTypes().Select(type => $"DROP TABLE \"{type.GetTableName()}\""))
                await db.Database.ExecuteSqlRawAsync(drop, Cancellation);
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\"", Cancellation);
            await db.Database.ExecuteSqlRawAsync(
                "INSERT INTO \"__EFMigrationsLock\" (\"Id\", \"Timestamp\") VALUES (1, '2018-03-01 08:58:00+00:00')", Cancellation);
        }

        await using var again = await ContextAsync(await OpenAsync().WaitAsync(TimeSpan.FromSeconds(30), Cancellation));

        (await again.ImportedPlans.CountAsync(Cancellation)).ShouldBe(0);
    }
}
