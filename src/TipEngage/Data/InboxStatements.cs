using System.Data.Common;
using TipEngage.Teams.Routing;

namespace TipEngage.Data;

/// <summary>The inbox's SQL, the same on SQLite and PostgreSQL, prepared once per connection.</summary>
internal sealed class InboxStatements(DbConnection connection, string owner) : IAsyncDisposable
{
    private const string BeforeChunk = "chunk";

    private readonly Dictionary<(string Kind, int Rows), DbCommand> commands = [];
    private DbTransaction? transaction;

    public async Task BeginAsync() => transaction = await connection.BeginTransactionAsync();

    public async Task CommitAsync()
    {
        await transaction!.CommitAsync();
        await transaction.DisposeAsync();
        transaction = null;
    }

    /// <summary>Remembers the deliveries that are new, takes over those whose process died, and finds the answers of the others.</summary>
    public async Task AcceptAsync(List<AcceptWork> works, DateTimeOffset now, DateTimeOffset leaseUntil)
    {
        for (var start = 0; start < works.Count;)
        {
            var chunk = works.GetRange(start, InboxSql.ChunkOf(works.Count - start));
            start += chunk.Count;
            await transaction!.SaveAsync(BeforeChunk);
            if (await TryAcceptAllAsync(chunk, now, leaseUntil))
                continue;

            // Hardly ever: only the rows one by one tell which of them are known.
            await transaction.RollbackAsync(BeforeChunk);
            foreach (var work in chunk)
                await AcceptOneAsync(work, now, leaseUntil);
        }
    }

    public async Task FindAnswersAsync(List<AcceptWork> works)
    {
        foreach (var work in works)
            work.Result = await FindAnswerAsync(work.Key);
    }

    public async Task CompleteAsync(List<CompleteWork> works)
    {
        for (var start = 0; start < works.Count;)
        {
            var rows = InboxSql.ChunkOf(works.Count - start);
            var command = Command("complete", rows, InboxSql.Complete);
            for (var row = 0; row < rows; row++)
                command.SetKey(row * 3, works[start + row].Key);
            await command.ExecuteNonQueryAsync();
            start += rows;
        }

        foreach (var work in works)
        {
            if (work.Answer is { } answer)
                await KeepAnswerAsync(work.Key, answer);
        }
    }

    /// <summary>Takes what dead processes left, once it is said that this one is alive.</summary>
    public async Task<IReadOnlyList<PendingActivity>> TakeAsync(int limit, DateTimeOffset now, DateTimeOffset leaseUntil)
    {
        var renew = Command("renew", 1, InboxSql.Renew);
        renew.Set(0, InstantConverter.ToMicroseconds(leaseUntil));
        renew.Set(1, owner);
        await renew.ExecuteNonQueryAsync();
        var command = Lease(Command("take", 1, InboxSql.Take), now, leaseUntil);
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
        var unhandled = Command("give up", 1, InboxSql.GiveUp);
        unhandled.Set(0, InstantConverter.ToMicroseconds(before));
        await unhandled.ExecuteNonQueryAsync();
        var accepted = Command("forget", 1, InboxSql.Forget);
        accepted.Set(0, InstantConverter.ToMicroseconds(before));
        return await accepted.ExecuteNonQueryAsync() >= InboxSql.ForgetAtOnce;
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

    private async Task<bool> TryAcceptAllAsync(List<AcceptWork> works, DateTimeOffset now, DateTimeOffset leaseUntil)
    {
        var remember = Command("remember", works.Count, InboxSql.Remember);
        remember.Set(0, InstantConverter.ToMicroseconds(now));
        for (var row = 0; row < works.Count; row++)
            remember.SetKey(1 + (row * 3), works[row].Key);
        if (await remember.ExecuteNonQueryAsync() < works.Count)
            return false;

        var hold = Lease(Command("hold", works.Count, InboxSql.Hold), now, leaseUntil);
        for (var row = 0; row < works.Count; row++)
        {
            hold.SetKey(3 + (row * 4), works[row].Key);
            hold.SetBytes(6 + (row * 4), works[row].Body);
        }

        await hold.ExecuteNonQueryAsync();
        works.ForEach(static work => work.Result = Acceptance.New);
        return true;
    }

    private async Task AcceptOneAsync(AcceptWork work, DateTimeOffset now, DateTimeOffset leaseUntil)
    {
        if (await TryAcceptAllAsync([work], now, leaseUntil))
            return;

        var takeOver = Lease(Command("take over", 1, InboxSql.TakeOver), now, leaseUntil);
        takeOver.SetKey(3, work.Key);
        work.Result = await takeOver.ExecuteNonQueryAsync() > 0 ? Acceptance.New : await FindAnswerAsync(work.Key);
    }

    private async Task<Acceptance> FindAnswerAsync(ActivityKey key)
    {
        var command = Command("answer", 1, InboxSql.Answer);
        command.SetKey(0, key);
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync() && !await reader.IsDBNullAsync(0)
            ? new Acceptance(false, new InvokeAnswer(reader.GetInt32(0), await BytesAsync(reader, 1)))
            : Acceptance.Duplicate;
    }

    private async Task KeepAnswerAsync(ActivityKey key, InvokeAnswer answer)
    {
        var command = Command("keep answer", 1, InboxSql.KeepAnswer);
        command.SetKey(0, key);
        command.Set(3, answer.Status);
        command.SetBytes(4, answer.Body);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Fills the first three positions of a statement that takes a lease.</summary>
    private DbCommand Lease(DbCommand command, DateTimeOffset now, DateTimeOffset until)
    {
        command.Set(0, InstantConverter.ToMicroseconds(now));
        command.Set(1, InstantConverter.ToMicroseconds(until));
        command.Set(2, owner);
        return command;
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
