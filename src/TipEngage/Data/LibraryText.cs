using Microsoft.EntityFrameworkCore;

namespace TipEngage.Data;

/// <summary>
/// The full text of what is published, in the database's own engine: FTS5 or the text search of PostgreSQL. Both get the same words, made
/// comparable by us, so that both find the same.
/// </summary>
internal static class LibraryText
{
    /// <param name="db">The database, in a transaction.</param>
    /// <param name="number">Number of the practice.</param>
    /// <param name="words">Its words, separated by blanks.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task PutAsync(TipDbContext db, int number, string words, CancellationToken cancellationToken)
    {
        await RemoveAsync(db, number, cancellationToken);
        await (db is SqliteTipDbContext
            ? db.Database.ExecuteSqlAsync($"""INSERT INTO "LibraryText"(rowid, "Words") VALUES ({number}, {words})""", cancellationToken)
            : db.Database.ExecuteSqlAsync($"""INSERT INTO "LibraryText"("Number", "Words") VALUES ({number}, array_to_tsvector(string_to_array({words}, ' ')))""", cancellationToken));
    }

    public static Task RemoveAsync(TipDbContext db, int number, CancellationToken cancellationToken) => db is SqliteTipDbContext
        ? db.Database.ExecuteSqlAsync($"""DELETE FROM "LibraryText" WHERE rowid = {number}""", cancellationToken)
        : db.Database.ExecuteSqlAsync($"""DELETE FROM "LibraryText" WHERE "Number" = {number}""", cancellationToken);

    /// <summary>Numbers of the practices that have the words, in no order: as one text, since so many are read fastest so.</summary>
    public static async Task<IReadOnlyList<int>> FindAsync(TipDbContext db, WordClause clause, CancellationToken cancellationToken)
    {
        var found = db is SqliteTipDbContext
            ? db.Database.SqlQuery<string?>($"""SELECT group_concat(rowid) AS "Value" FROM "LibraryText" WHERE "LibraryText" MATCH {clause.ToFts5()}""")
            : db.Database.SqlQuery<string?>($"""SELECT string_agg("Number"::text, ',') AS "Value" FROM "LibraryText" WHERE "Words" @@ {clause.ToTsQuery()}::tsquery""");
        return Read((await found.ToListAsync(cancellationToken)).SingleOrDefault());
    }

    private static List<int> Read(string? numbers)
    {
        if (string.IsNullOrEmpty(numbers))
            return [];

        var found = new List<int>((numbers.Length / 4) + 1);
        var number = 0;
        foreach (var digit in numbers)
        {
            if (digit is ',')
            {
                found.Add(number);
                number = 0;
            }
            else
            {
                number = (number * 10) + (digit - '0');
            }
        }

        found.Add(number);
        return found;
    }
}
