using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TipEngage.Data;

namespace TipEngage.Access;

/// <summary>Gives a person a role or takes it away, with its audit row in one transaction; changes follow each other, so that a coordinator is always left.</summary>
internal sealed class GiveRole(IDbContextFactory<TipDbContext> contexts, RoleMemory memory, IOptions<RoleOptions> options, TimeProvider clock)
{
    private const string Operator = "operator";
    private const string GiveAction = "role.give";
    private const string TakeAction = "role.take";

    /// <summary>What a coordinator wants.</summary>
    public Task<RoleOutcome> GiveAsync(RoleChange change, Person by, CancellationToken cancellationToken) => WriteAsync(change, by, isOperator: false, cancellationToken);

    /// <summary>What an operator wants, who may do all that the settings don't.</summary>
    public Task<RoleOutcome> AppointAsync(string personId, string tenantId, CancellationToken cancellationToken) =>
        WriteAsync(new(personId, null, Role.Coordinator, null), new(tenantId, Operator, null), isOperator: true, cancellationToken);

    private async Task<RoleOutcome> WriteAsync(RoleChange change, Person by, bool isOperator, CancellationToken cancellationToken)
    {
        change = change with { PersonId = Person.IdOf(change.PersonId) };
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var position = await NextPositionAsync(db, cancellationToken);

        if (!isOperator && !await IsCoordinatorAsync(db, by, cancellationToken))
            return RoleOutcome.NotAllowed;
        var row = await db.PersonRoles.SingleOrDefaultAsync(one => one.PersonId == change.PersonId, cancellationToken);
        if (await FaultAsync(db, change, row, cancellationToken) is { } fault)
            return fault;

        row = Write(db, row, change, by, position);
        db.AuditRows.Add(new()
        {
            TenantId = by.TenantId,
            At = row.GivenAt,
            ById = by.Id,
            Action = change.Role is null ? TakeAction : GiveAction,
            Subject = change.Role is { } role ? $"{change.PersonId} {role}" : change.PersonId,
            FieldNames = change.Name is null ? "role" : "name role",
        });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        memory.Take(GivenRole.Of(row));
        return RoleOutcome.Done;
    }

    /// <summary>Takes the number of the change, and with it the turn to write: given back with the transaction where nothing is written.</summary>
    private static async Task<long> NextPositionAsync(TipDbContext db, CancellationToken cancellationToken)
    {
        await db.RoleHeads.ExecuteUpdateAsync(change => change.SetProperty(head => head.Position, head => head.Position + 1), cancellationToken);
        return await db.RoleHeads.Select(head => head.Position).SingleAsync(cancellationToken);
    }

    private async Task<RoleOutcome?> FaultAsync(TipDbContext db, RoleChange change, PersonRole? row, CancellationToken cancellationToken)
    {
        var present = GivenRole.RoleOf(row?.Role);
        return options.Value.RoleOf(change.PersonId) is not null ? RoleOutcome.SetByOperator
            : present == change.Role && (change.Name is null || change.Name == row?.Name) ? RoleOutcome.Nothing
            : change.Seen is { } seen && seen != (row?.Position ?? 0) ? RoleOutcome.Overtaken
            : present is Role.Coordinator && change.Role is not Role.Coordinator && !await HasOtherCoordinatorAsync(db, change.PersonId, cancellationToken) ? RoleOutcome.LastCoordinator
            : null;
    }

    private async Task<bool> IsCoordinatorAsync(TipDbContext db, Person person, CancellationToken cancellationToken)
    {
        if (options.Value.RoleOf(person.Id) is { } named)
            return named is Role.Coordinator;

        var id = Person.IdOf(person.Id);
        return GivenRole.RoleOf(await db.PersonRoles.Where(one => one.PersonId == id).Select(one => one.Role).SingleOrDefaultAsync(cancellationToken)) is Role.Coordinator;
    }

    private async Task<bool> HasOtherCoordinatorAsync(TipDbContext db, string personId, CancellationToken cancellationToken)
    {
        if (options.Value.NamesCoordinators)
            return true;

        var others = await db.PersonRoles.Where(one => one.Role == nameof(Role.Coordinator) && one.PersonId != personId)
            .Select(one => one.PersonId).ToArrayAsync(cancellationToken);
        return others.Any(id => options.Value.RoleOf(id) is null);
    }

    private PersonRole Write(TipDbContext db, PersonRole? row, RoleChange change, Person by, long position)
    {
        if (row is null)
        {
            row = new() { PersonId = change.PersonId, TenantId = "", Name = null, Role = null, Position = 0, GivenById = "", GivenAt = default };
            db.PersonRoles.Add(row);
        }

        (row.TenantId, row.Name, row.Role) = (by.TenantId, change.Name ?? row.Name, change.Role?.ToString());
        (row.Position, row.GivenById, row.GivenAt) = (position, by.Id, clock.GetUtcNow());
        return row;
    }
}
