using System.Data.Common;
using TipEngage.Teams.Routing;

namespace TipEngage.Data;

/// <summary>The inbox's SQL, the same on SQLite and PostgreSQL, prepared once per connection.</summary>
internal sealed class InboxStatements(DbConnection connection, string owner) : IAsyncDisposable
{
    private readonly Dictionary<(string Kind, int Rows), DbCommand> commands = [];
    private DbTransaction? transaction;

    public async Task BeginAsync() => transaction = await connection.BeginTransactionAsync();

    public async Task CommitAsync()
    {
        await transaction!.CommitAsync();
        await transaction.DisposeAsync();
        transaction = null;
    }

    /// <summary>Inserts the deliveries that are new, takes over those whose process died, and finds the answers of the others.</summary>
    public async Task AcceptAsync(List<AcceptWork> works, DateTimeOffset now, DateTimeOffset leaseUntil)
    {
        for (var start = 0; start < works.Count;)
        {
            var rows = InboxSql.ChunkOf(works.Count - start);
            var command = Command("accept", rows, InboxSql.Accept);
            command.Set(0, InstantConverter.ToMicroseconds(now));
            command.Set(1, InstantConverter.ToMicroseconds(leaseUntil));
            command.Set(2, owner);
            for (var row = 0; row < rows; row++)
            {
                command.SetKey(3 + (row * 4), works[start + row].Key);
                command.SetBytes(6 + (row * 4), works[start + row].Body);
            }

            await ReadAcceptedAsync(command, works.GetRange(start, rows));
            start += rows;
        }
    }

    public async Task FindAnswersAsync(List<AcceptWork> works)
    {
        foreach (var work in works)
        {
            var command = Command("answer", 1, InboxSql.Answer);
            command.SetKey(0, work.Key);
            await using var reader = await command.ExecuteReaderAsync();
            work.Result = await reader.ReadAsync() && !await reader.IsDBNullAsync(0)
                ? new Acceptance(false, new InvokeAnswer(reader.GetInt32(0), await BytesAsync(reader, 1)))
                : Acceptance.Duplicate;
        }
    }

    public async Task CompleteAsync(List<CompleteWork> works, DateTimeOffset now)
    {
        for (var start = 0; start < works.Count;)
        {
            var rows = InboxSql.ChunkOf(works.Count - start);
            var command = Command("complete", rows, InboxSql.Complete);
            command.Set(0, InstantConverter.ToMicroseconds(now));
            for (var row = 0; row < rows; row++)
            {
                var work = works[start + row];
                command.SetKey(1 + (row * 5), work.Key);
                command.Set(4 + (row * 5), work.Answer?.Status);
                command.SetBytes(5 + (row * 5), work.Answer?.Body);
            }

            await command.ExecuteNonQueryAsync();
            start += rows;
        }
    }

    public async Task<IReadOnlyList<PendingActivity>> TakeAsync(int limit, DateTimeOffset now, DateTimeOffset leaseUntil)
    {
        var command = Command("take", 1, InboxSql.Take);
        command.Set(0, InstantConverter.ToMicroseconds(now));
        command.Set(1, InstantConverter.ToMicroseconds(leaseUntil));
        command.Set(2, owner);
        command.Set(3, limit);
        List<(long AcceptedAt, PendingActivity Activity)> taken = [];
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            taken.Add((reader.GetInt64(4), new PendingActivity(reader.GetKey(), reader.GetFieldValue<byte[]>(3))));
        return [.. taken.OrderBy(row => row.AcceptedAt).Select(row => row.Activity)];
    }

    /// <returns>Whether there may be more to forget.</returns>
    public async Task<bool> ForgetAsync(DateTimeOffset before)
    {
        var command = Command("forget", 1, InboxSql.Forget);
        command.Set(0, InstantConverter.ToMicroseconds(before));
        return await command.ExecuteNonQueryAsync() >= InboxSql.ForgetAtOnce;
    }

    public async Task VoidFormerLeasesAsync()
    {
        var command = Command("void", 1, InboxSql.VoidFormerLeases);
        command.Set(0, owner);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in commands.Values)
            await command.DisposeAsync();
        if (transaction is not null)
            await transaction.DisposeAsync();
    }

    private async Task ReadAcceptedAsync(DbCommand command, List<AcceptWork> works)
    {
        HashSet<ActivityKey> accepted = new(works.Count);
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
                accepted.Add(reader.GetKey());
        }

        foreach (var work in works.Where(work => accepted.Contains(work.Key)))
            work.Result = Acceptance.New;
        if (accepted.Count < works.Count)
            await FindAnswersAsync([.. works.Where(work => !accepted.Contains(work.Key))]);
    }

    private static async Task<byte[]> BytesAsync(DbDataReader reader, int column) =>
        await reader.IsDBNullAsync(column) ? [] : reader.GetFieldValue<byte[]>(column);

    private DbCommand Command(string kind, int rows, Func<int, InboxSql.Statement> statement)
    {
        if (!commands.TryGetValue((kind, rows), out var command))
        {
            commands[(kind, rows)] = command = statement(rows).Create(connection);
        }

        command.Transaction = transaction;
        return command;
    }
}
