using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TipEngage.Data;

namespace TipEngage.Access;

/// <summary>Reads who has which role, as the database has it, and what those are called who have only an id there or in the settings.</summary>
internal sealed class RoleBook(IOptions<RoleOptions> options, IDbContextFactory<TipDbContext> contexts)
{
    /// <param name="reader">Who reads, and knows their own name.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<RolePage> ReadAsync(Person reader, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.PersonRoles.AsNoTracking().ToArrayAsync(cancellationToken);
        var page = new RolePage(options.Value, [.. rows.Select(GivenRole.Of)]);
        string[] nameless = [.. page.People.Where(one => one.Name is null).Select(one => one.Id)];
        return nameless is [] ? page : page with { Seen = await NamesAsync(db, nameless, reader, cancellationToken) };
    }

    /// <summary>The names under which people have recorded, reviewed or shared something, the latest of each, and that of who reads.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> NamesAsync(TipDbContext db, string[] ids, Person reader, CancellationToken cancellationToken)
    {
        var signed = await db.RegisterChanges.Where(row => ids.Contains(row.ById) && row.ByName != null)
            .GroupBy(row => new { Id = row.ById, Name = row.ByName }).Select(one => new { one.Key.Id, one.Key.Name, At = one.Max(row => row.At) }).ToArrayAsync(cancellationToken);
        var reviewed = await db.PracticeReviews.Where(row => ids.Contains(row.ReviewerId) && row.ReviewerName != null)
            .GroupBy(row => new { Id = row.ReviewerId, Name = row.ReviewerName }).Select(one => new { one.Key.Id, one.Key.Name, At = one.Max(row => row.At) }).ToArrayAsync(cancellationToken);
        var names = signed.Concat(reviewed).OrderBy(one => one.At).GroupBy(one => one.Id).ToDictionary(one => one.Key, one => one.Last().Name!, StringComparer.OrdinalIgnoreCase);
        if (reader.Name is { Length: > 0 } own)
            names[Person.IdOf(reader.Id)] = own;
        return names;
    }
}
