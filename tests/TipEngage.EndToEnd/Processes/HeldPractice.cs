using System.Data.Common;
using System.Text.Json;

namespace TipEngage.EndToEnd.Processes;

/// <summary>A practice as the database of the service has it.</summary>
internal sealed record HeldPractice(Guid Id, string? Reference, IReadOnlyDictionary<string, string>? Draft, IReadOnlyDictionary<string, string>? Submitted, IReadOnlyList<HeldPractice.Step> Steps)
{
    public static async Task<IReadOnlyList<HeldPractice>> ReadAsync(DbConnection database, CancellationToken cancellationToken)
    {
        await database.OpenAsync(cancellationToken);
        var steps = await ReadAsync(database, """SELECT "PracticeId", "From", "To" FROM "PracticeSteps" ORDER BY "Version", "Order" """, row => (Practice: row.GetGuid(0), Step: new Step(row.GetString(1), row.GetString(2))), cancellationToken);
        var ways = steps.ToLookup(one => one.Practice, one => one.Step);
        return await ReadAsync(
            database, """SELECT "Id", "Number", "Draft", "Fields" FROM "Practices" """,
            row => new HeldPractice(row.GetGuid(0), row.IsDBNull(1) ? null : $"PP-{row.GetInt32(1):0000}", Values(row, 2), Values(row, 3), [.. ways[row.GetGuid(0)]]), cancellationToken);
    }

    private static async Task<IReadOnlyList<T>> ReadAsync<T>(DbConnection database, string query, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<T> all = [];
        while (await reader.ReadAsync(cancellationToken))
            all.Add(read(reader));
        return all;
    }

    private static Dictionary<string, string>? Values(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : JsonSerializer.Deserialize<Dictionary<string, string>>(row.GetString(column));

    internal sealed record Step(string From, string To);
}
