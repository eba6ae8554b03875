using System.Data;
using System.Data.Common;

namespace TipEngage.Data;

/// <summary>The texts of the inbox's statements and the types of their parameters.</summary>
internal static class InboxSql
{
    /// <summary>Rows that one sweep forgets at most, so that deliveries do not wait for it.</summary>
    public const int ForgetAtOnce = 1000;

    // SQLite looks up each parameter among all of its statement, so larger chunks are slower.
    private const int LargestChunk = 16;
    private const string Accepted = "\"AcceptedActivities\"";
    private const string Unhandled = "\"UnhandledActivities\"";
    private const string Key = "\"ActivityId\", \"ConversationId\", \"Type\"";

    private static readonly DbType[] keyTypes = [DbType.String, DbType.String, DbType.String];

    /// <summary>Largest power of two up to 16 that fits, so that a handful of prepared statements serves every batch.</summary>
    public static int ChunkOf(int remaining)
    {
        var chunk = LargestChunk;
        while (chunk > remaining)
            chunk /= 2;
        return chunk;
    }

    public static Statement Remember(int rows) => new(
        $"""
        INSERT INTO {Accepted} ({Key}, "AcceptedAt") VALUES {Rows(rows, 1, 3, ", @p0")}
        ON CONFLICT ({Key}) DO NOTHING
        """,
        [DbType.Int64, .. Repeat(rows, keyTypes)]);

    public static Statement Hold(int rows) => new(
        $"""
        INSERT INTO {Unhandled} ({Key}, "Body", "AcceptedAt", "LeaseUntil", "Owner")
        VALUES {Rows(rows, 3, 4, ", @p0, @p1, @p2")}
        """,
        [DbType.Int64, DbType.Int64, DbType.String, .. Repeat(rows, [.. keyTypes, DbType.Binary])]);

    public static Statement TakeOver(int _) => new(
        $"""
        UPDATE {Unhandled} SET "LeaseUntil" = @p1, "Owner" = @p2
        WHERE "ActivityId" = @p3 AND "ConversationId" = @p4 AND "Type" = @p5 AND "LeaseUntil" < @p0
        """,
        [DbType.Int64, DbType.Int64, DbType.String, .. keyTypes]);

    public static Statement Answer(int _) => new(
        $"""
        SELECT "AnswerStatus", "AnswerBody" FROM {Accepted}
        WHERE "ActivityId" = @p0 AND "ConversationId" = @p1 AND "Type" = @p2
        """,
        keyTypes);

    public static Statement Complete(int rows) => new(
        $"""DELETE FROM {Unhandled} WHERE ({Key}) IN (VALUES {Rows(rows, 0, 3, "")})""",
        [.. Repeat(rows, keyTypes)]);

    public static Statement KeepAnswer(int _) => new(
        $"""
        UPDATE {Accepted} SET "AnswerStatus" = @p3, "AnswerBody" = @p4
        WHERE "ActivityId" = @p0 AND "ConversationId" = @p1 AND "Type" = @p2 AND "AnswerStatus" IS NULL
        """,
        [.. keyTypes, DbType.Int32, DbType.Binary]);

    public static Statement Renew(int _) => new(
        $"""UPDATE {Unhandled} SET "LeaseUntil" = @p0 WHERE "Owner" = @p1""",
        [DbType.Int64, DbType.String]);

    // The outer condition repeats the inner one because PostgreSQL checks only it again after waiting for another replica.
    public static Statement Take(int _) => new(
        $"""
        UPDATE {Unhandled} SET "Owner" = @p2, "LeaseUntil" = @p1
        WHERE ({Key}) IN (
            SELECT {Key} FROM {Unhandled}
            WHERE "LeaseUntil" < @p0 AND "Body" IS NOT NULL ORDER BY "AcceptedAt" LIMIT @p3)
        AND "LeaseUntil" < @p0
        RETURNING {Key}, "Body", "AcceptedAt"
        """,
        [DbType.Int64, DbType.Int64, DbType.String, DbType.Int32]);

    public static Statement GiveUp(int _) => new(
        $"""DELETE FROM {Unhandled} WHERE "AcceptedAt" < @p0""",
        [DbType.Int64]);

    public static Statement Forget(int _) => new(
        $"""
        DELETE FROM {Accepted} WHERE ({Key}) IN (
            SELECT {Key} FROM {Accepted} WHERE "AcceptedAt" < @p0 LIMIT {ForgetAtOnce})
        """,
        [DbType.Int64]);

    public static Statement VoidFormerLeases(int _) => new(
        $"""UPDATE {Unhandled} SET "LeaseUntil" = 0 WHERE "Owner" <> @p0""",
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
            command.CommandTimeout = 5;
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
