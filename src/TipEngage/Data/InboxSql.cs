using System.Data;
using System.Data.Common;

namespace TipEngage.Data;

/// <summary>The texts of the inbox's statements and the types of their parameters.</summary>
internal static class InboxSql
{
    /// <summary>Rows that one sweep forgets at most, so that deliveries do not wait for it.</summary>
    public const int ForgetAtOnce = 1000;

    private const int LargestChunk = 64;
    private const string Table = "\"AcceptedActivities\"";
    private const string Key = "\"ConversationId\", \"ActivityId\", \"Type\"";

    private static readonly DbType[] keyTypes = [DbType.String, DbType.String, DbType.String];

    /// <summary>Largest power of two up to 64 that fits, so that a handful of prepared statements serves every batch.</summary>
    public static int ChunkOf(int remaining)
    {
        var chunk = LargestChunk;
        while (chunk > remaining)
            chunk /= 2;
        return chunk;
    }

    public static Statement Accept(int rows) => new(
        $"""
        INSERT INTO {Table} ({Key}, "Body", "AcceptedAt", "LeaseUntil", "Owner")
        VALUES {Rows(rows, 3, 4, ", @p0, @p1, @p2")}
        ON CONFLICT ({Key}) DO UPDATE SET "Owner" = excluded."Owner", "LeaseUntil" = excluded."LeaseUntil"
        WHERE {Table}."CompletedAt" IS NULL AND {Table}."LeaseUntil" < @p0
        RETURNING {Key}
        """,
        [DbType.Int64, DbType.Int64, DbType.String, .. Repeat(rows, [.. keyTypes, DbType.Binary])]);

    public static Statement Answer(int _) => new(
        $"""
        SELECT "AnswerStatus", "AnswerBody" FROM {Table}
        WHERE "ConversationId" = @p0 AND "ActivityId" = @p1 AND "Type" = @p2
        """,
        keyTypes);

    public static Statement Complete(int rows) => new(
        $"""
        UPDATE {Table} SET "CompletedAt" = @p0, "Body" = NULL, "AnswerStatus" = done.column4, "AnswerBody" = done.column5
        FROM (VALUES {Rows(rows, 1, 5, "")}) AS done
        WHERE "ConversationId" = done.column1 AND "ActivityId" = done.column2 AND "Type" = done.column3 AND "CompletedAt" IS NULL
        """,
        [DbType.Int64, .. Repeat(rows, [.. keyTypes, DbType.Int32, DbType.Binary])]);

    // The outer condition repeats the inner one because PostgreSQL checks only it again after waiting for another replica.
    public static Statement Take(int _) => new(
        $"""
        UPDATE {Table} SET "Owner" = @p2, "LeaseUntil" = @p1
        WHERE ({Key}) IN (
            SELECT {Key} FROM {Table}
            WHERE "CompletedAt" IS NULL AND "LeaseUntil" < @p0 AND "Body" IS NOT NULL ORDER BY "AcceptedAt" LIMIT @p3)
        AND "CompletedAt" IS NULL AND "LeaseUntil" < @p0
        RETURNING {Key}, "Body", "AcceptedAt"
        """,
        [DbType.Int64, DbType.Int64, DbType.String, DbType.Int32]);

    public static Statement Forget(int _) => new(
        $"""
        DELETE FROM {Table} WHERE ({Key}) IN (
            SELECT {Key} FROM {Table}
            WHERE "CompletedAt" < @p0 OR ("CompletedAt" IS NULL AND "AcceptedAt" < @p0) LIMIT {ForgetAtOnce})
        """,
        [DbType.Int64]);

    public static Statement VoidFormerLeases(int _) => new(
        $"""UPDATE {Table} SET "LeaseUntil" = 0 WHERE "CompletedAt" IS NULL AND "Owner" <> @p0""",
        [DbType.String]);

    private static string Rows(int rows, int first, int columns, string rest) => string.Join(
        ", ",
        Enumerable.Range(0, rows).Select(row =>
            $"({string.Join(", ", Enumerable.Range(first + (row * columns), columns).Select(index => $"@p{index}"))}{rest})"));

    private static IEnumerable<DbType> Repeat(int rows, DbType[] types) => Enumerable.Repeat(types, rows).SelectMany(row => row);

    internal sealed record Statement(string Text, IReadOnlyList<DbType> Types)
    {
        public DbCommand Create(DbConnection connection)
        {
            var command = connection.CreateCommand();
            command.CommandText = Text;
            command.CommandTimeout = 10;
            for (var index = 0; index < Types.Count; index++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"@p{index}";
                parameter.DbType = Types[index];
                command.Parameters.Add(parameter);
            }

            return command;
        }
    }
}
