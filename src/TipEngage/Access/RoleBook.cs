using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TipEngage.Data;

namespace TipEngage.Access;

/// <summary>Reads who has which role, as the database has it.</summary>
internal sealed class RoleBook(IOptions<RoleOptions> options, IDbContextFactory<TipDbContext> contexts)
{
    public async Task<RolePage> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.PersonRoles.AsNoTracking().ToArrayAsync(cancellationToken);
        return new(options.Value, [.. rows.Select(GivenRole.Of)]);
    }
}
