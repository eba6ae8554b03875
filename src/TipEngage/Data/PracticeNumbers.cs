using Microsoft.EntityFrameworkCore;

namespace TipEngage.Data;

/// <summary>Gives practices their numbers, one after the other and without gaps.</summary>
internal static class PracticeNumbers
{
    /// <summary>Any number that no other lock of the service has.</summary>
    private const long Lock = 7_304_218_650_119;

    /// <summary>
    /// The next number. Until the transaction ends everybody else who wants one waits, in the order in which they came: for a row alone PostgreSQL lets
    /// those who come last go first, until the first have waited too long.
    /// </summary>
    public static async Task<int> NextAsync(TipDbContext db, CancellationToken cancellationToken)
    {
        var next = db is SqliteTipDbContext
            ? db.Database.SqlQuery<int>($"""UPDATE "PracticeHeads" SET "Number" = "Number" + 1 RETURNING "Number" AS "Value" """)
            : db.Database.SqlQuery<int>($"""UPDATE "PracticeHeads" SET "Number" = "Number" + 1 FROM (SELECT pg_advisory_xact_lock({Lock})) AS turn RETURNING "Number" AS "Value" """);
        return (await next.ToListAsync(cancellationToken)).Single();
    }
}
