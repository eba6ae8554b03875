using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;

namespace TipEngage.Register;

/// <summary>
/// Writes one change in one transaction: the head of the register, which makes writers wait for each other, the statement, its
/// history, the audit row, and what followers are owed.
/// </summary>
internal sealed class RecordChange(IDbContextFactory<TipDbContext> contexts, TimeProvider clock)
{
    private const string AuditAction = "register.change";

    /// <returns>The outcome, with the statement after the change where it is recorded; null where it is not.</returns>
    public Task<(ChangeOutcome Outcome, RegisterEntry? Written)> WriteAsync(ProposedChange proposed, Person by, Role role, CancellationToken cancellationToken) =>
        TryAsync(proposed, by, role, isPreview: false, cancellationToken);

    /// <summary>The same as far as it would come; nothing is written.</summary>
    public Task<(ChangeOutcome Outcome, RegisterEntry? Written)> PreviewAsync(ProposedChange proposed, Person by, Role role, CancellationToken cancellationToken) =>
        TryAsync(proposed, by, role, isPreview: true, cancellationToken);

    public static async Task<RegisterChange?> FindAsync(TipDbContext db, Guid changeId, CancellationToken cancellationToken) =>
        await db.RegisterChanges.AsNoTracking().SingleOrDefaultAsync(change => change.ChangeId == changeId, cancellationToken) is { } row ? RegisterChange.Of(row) : null;

    private async Task<(ChangeOutcome Outcome, RegisterEntry? Written)> TryAsync(ProposedChange proposed, Person by, Role role, bool isPreview, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await EnsureHeadAsync(db, proposed.Key.Plan, cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var position = await NextPositionAsync(db, proposed.Key.Plan, cancellationToken);

        if (await FindAsync(db, proposed.ChangeId, cancellationToken) is { } recorded)
            return (recorded.ById == by.Id ? new ChangeOutcome.AlreadyRecorded(recorded) : new ChangeOutcome.NotAllowed(), null);

        if (await IsSupersededAsync(db, proposed, cancellationToken))
            return (new ChangeOutcome.Refused(RegisterFault.Superseded), null);

        var row = await RowAsync(db, proposed.Key, cancellationToken);
        var before = row is null ? RegisterEntry.None(proposed.Key) : RegisterEntries.Of(row);
        if (before.Version != proposed.BaseVersion)
            return (await OvertakenAsync(db, before, proposed.BaseVersion, role, cancellationToken), null);

        var after = proposed.After(before.Fields);
        if (RegisterRules.Check(proposed.Key.Kind, after) is { } fault)
            return (new ChangeOutcome.Refused(fault), null);
        if (Differences(before.Fields, after) is not { Count: > 0 } fields)
            return (new ChangeOutcome.Nothing(before), null);

        var written = Write(db, row, before, after, proposed, by, position);
        var change = History(proposed, written, before.Tlp, fields, by);
        if (isPreview)
            return (new ChangeOutcome.Recorded(RegisterChange.Of(change)), written);

        db.RegisterChanges.Add(change);
        db.AuditRows.Add(Audit(change));
        await db.SaveChangesAsync(cancellationToken);
        await FollowNotices.OweAsync(db, change.Plan, change.Item, change.Theme, position, by.Id, change.At, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (new ChangeOutcome.Recorded(RegisterChange.Of(change)), written);
    }

    private static Task<RegisterRow?> RowAsync(TipDbContext db, EntryKey key, CancellationToken cancellationToken)
    {
        var kind = key.Kind.ToString();
        return db.RegisterRows.SingleOrDefaultAsync(row => row.Plan == key.Plan && row.Kind == kind && row.Subject == key.Subject, cancellationToken);
    }

    /// <summary>Whether its item was superseded after it was shown to whoever confirms it.</summary>
    private static async Task<bool> IsSupersededAsync(TipDbContext db, ProposedChange proposed, CancellationToken cancellationToken) =>
        proposed is { Seen: { } seen, Item: { } item } && await RowAsync(db, EntryKey.Progress(proposed.Key.Plan, item), cancellationToken) is { } progress
        && progress.Position > seen && RegisterEntries.Of(progress).Value(RegisterFields.State) is RegisterFields.Superseded;

    private static async Task EnsureHeadAsync(TipDbContext db, string plan, CancellationToken cancellationToken)
    {
        if (await db.RegisterHeads.AnyAsync(head => head.Plan == plan, cancellationToken))
            return;

        var head = db.RegisterHeads.Add(new() { Plan = plan, Position = 0 });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (db.RegisterHeads.Any(one => one.Plan == plan))
        {
            // Another replica added it meanwhile.
        }

        head.State = EntityState.Detached;
    }

    /// <summary>Takes the number of the change, and with it the turn to write: given back with the transaction where nothing is written.</summary>
    private static async Task<long> NextPositionAsync(TipDbContext db, string plan, CancellationToken cancellationToken)
    {
        await db.RegisterHeads.Where(head => head.Plan == plan)
            .ExecuteUpdateAsync(change => change.SetProperty(head => head.Position, head => head.Position + 1), cancellationToken);
        return await db.RegisterHeads.Where(head => head.Plan == plan).Select(head => head.Position).SingleAsync(cancellationToken);
    }

    private static async Task<ChangeOutcome> OvertakenAsync(TipDbContext db, RegisterEntry now, int seen, Role role, CancellationToken cancellationToken)
    {
        var (kind, widest) = (now.Key.Kind.ToString(), (int)RegisterView.WidestFor(role));
        var since = await db.RegisterChanges.AsNoTracking()
            .Where(change => change.Plan == now.Key.Plan && change.Kind == kind && change.Subject == now.Key.Subject && change.Version > seen && change.Tlp <= widest)
            .OrderByDescending(change => change.Version).ToArrayAsync(cancellationToken);
        return new ChangeOutcome.Overtaken(now, [.. since.Select(RegisterChange.Of)]);
    }

    private static IReadOnlyList<FieldChange> Differences(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
    [
        .. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
            .Select(field => new FieldChange(field, before.GetValueOrDefault(field), after.GetValueOrDefault(field)))
            .Where(change => change.Old != change.New),
    ];

    private RegisterEntry Write(
        TipDbContext db, RegisterRow? row, RegisterEntry before, IReadOnlyDictionary<string, string> after, ProposedChange proposed, Person by, long position)
    {
        if (row is null)
        {
            row = new()
            {
                Plan = proposed.Key.Plan,
                Kind = proposed.Key.Kind.ToString(),
                Subject = proposed.Key.Subject,
                Version = 0,
                Position = 0,
                Fields = "",
                Tlp = 0,
                RecordedAt = default,
                ById = "",
            };
            db.RegisterRows.Add(row);
        }

        (row.Version, row.Position, row.RecordedAt) = (before.Version + 1, position, clock.GetUtcNow());
        (row.Fields, row.Tlp, row.Item) = (RegisterJson.Write(after), (int)RegisterRules.TlpOf(after), proposed.Item);
        (row.ById, row.ByName) = (by.Id, by.Name);
        return RegisterEntries.Of(row);
    }

    private static RegisterChangeRow History(ProposedChange proposed, RegisterEntry written, Tlp before, IReadOnlyList<FieldChange> fields, Person by) => new()
    {
        Plan = proposed.Key.Plan,
        Position = written.Position,
        ChangeId = proposed.ChangeId,
        Kind = proposed.Key.Kind.ToString(),
        Subject = proposed.Key.Subject,
        Version = written.Version,
        Item = proposed.Item,
        Theme = proposed.Theme,
        At = written.RecordedAt,
        TenantId = by.TenantId,
        ById = by.Id,
        ByName = by.Name,
        Fields = RegisterJson.Write(fields),
        Tlp = Math.Max((int)before, (int)written.Tlp),
        Undoes = proposed.Undoes,
    };

    private static AuditRow Audit(RegisterChangeRow change) => new()
    {
        TenantId = change.TenantId,
        At = change.At,
        ById = change.ById,
        Action = AuditAction,
        Subject = $"{change.Plan} {change.Kind} {change.Subject} {change.Version}",
        FieldNames = string.Join(' ', RegisterJson.ReadChanges(change.Fields).Select(field => field.Field)),
    };
}
