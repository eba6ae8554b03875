using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Plans;

namespace TipEngage.Register;

/// <summary>The only way to the register: who reads gets what their role may see, who writes needs the role for it.</summary>
internal sealed class TipRegister(
    RegisterMemory memory, RecordChange record, Roles roles, IDbContextFactory<TipDbContext> contexts, AsOfClock days, TimeProvider clock)
{
    /// <summary>How long an author may take a change back.</summary>
    public static readonly TimeSpan UndoLimit = TimeSpan.FromHours(1);

    /// <summary>What somebody of that role may see of a plan's register.</summary>
    public async ValueTask<RegisterView> ReadAsync(string plan, Role role, CancellationToken cancellationToken) =>
        new(await memory.OfAsync(plan, cancellationToken), plan, role, days.IsFixed ? days.Today : null);

    /// <summary>The same for what is handed on and read later, where a sentence that it can't be read would get lost.</summary>
    /// <exception cref="RegisterAwayException">It could not be read yet.</exception>
    public async ValueTask<RegisterView> ReadSurelyAsync(string plan, Role role, CancellationToken cancellationToken) =>
        await ReadAsync(plan, role, cancellationToken) is { IsAway: false } view ? view : throw new RegisterAwayException();

    /// <summary>The same for the person of a turn.</summary>
    public ValueTask<RegisterView> ReadAsync(string plan, Teams.Routing.Turn turn, CancellationToken cancellationToken) =>
        ReadAsync(plan, roles.Of(turn), cancellationToken);

    /// <summary>Records a change, or says why not.</summary>
    public async Task<ChangeOutcome> ChangeAsync(ProposedChange proposed, Person by, CancellationToken cancellationToken)
    {
        var role = await roles.NowAsync(by, cancellationToken);
        if (role < Needed(proposed))
            return new ChangeOutcome.NotAllowed();

        var (outcome, written) = await record.WriteAsync(proposed, by, role, cancellationToken);
        if (written is not null)
            await memory.TakeAsync(written, cancellationToken);
        return outcome;
    }

    /// <summary>What recording a change would come to, with the statement that would stand then where it would be recorded; nothing is.</summary>
    public async Task<(ChangeOutcome Outcome, RegisterEntry? Then)> PreviewAsync(ProposedChange proposed, Person by, CancellationToken cancellationToken)
    {
        var role = await roles.NowAsync(by, cancellationToken);
        return role < Needed(proposed) ? (new ChangeOutcome.NotAllowed(), null) : await record.PreviewAsync(proposed, by, role, cancellationToken);
    }

    /// <summary>Takes back a change of the same person's, within an hour, unless the statement was changed again.</summary>
    public async Task<UndoOutcome> UndoAsync(Guid changeId, Person by, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await RecordChange.FindAsync(db, changeId, cancellationToken) is not { } change || change.ById != by.Id)
            return new UndoOutcome.NotYours();
        if (clock.GetUtcNow() - change.At > UndoLimit)
            return new UndoOutcome.TooLate();
        if (change.Key.Kind is RegisterKind.Initiative && !IsProposal(change) && await roles.NowAsync(by, cancellationToken) < Role.Coordinator)
            return new UndoOutcome.Tried(change.Key, new ChangeOutcome.NotAllowed());

        // Pressing twice takes back once: the id of the second change is made of the first.
        var back = change.Fields.ToDictionary(field => field.Field, field => field.Old);
        return new UndoOutcome.Tried(change.Key, await ChangeAsync(new(UndoId(changeId), change.Key, change.Version, back, change.Item, change.Theme, changeId), by, cancellationToken));
    }

    /// <summary>The changes that somebody of that role may see, the latest first.</summary>
    public async Task<IReadOnlyList<RegisterChange>> HistoryAsync(string plan, Role role, HistoryFilter filter, CancellationToken cancellationToken)
    {
        var widest = (int)RegisterView.WidestFor(role);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var changes = db.RegisterChanges.AsNoTracking().Where(change => change.Plan == plan && change.Tlp <= widest);
        if (filter.Items is { } items)
            changes = changes.Where(change => items.Contains(change.Item));
        if (filter.Since is { } since)
            changes = changes.Where(change => change.At >= since);
        if (filter.Until is { } until)
            changes = changes.Where(change => change.At < until);
        if (filter.Before is { } before)
            changes = changes.Where(change => change.Position < before);
        var rows = await changes.OrderByDescending(change => change.Position).Take(filter.Most).ToArrayAsync(cancellationToken);
        return [.. rows.Select(RegisterChange.Of)];
    }

    /// <summary>Those of the changes at some positions that somebody of that role may see, the earliest first.</summary>
    public async Task<IReadOnlyList<RegisterChange>> AtAsync(string plan, Role role, IReadOnlyList<long> positions, CancellationToken cancellationToken)
    {
        var widest = (int)RegisterView.WidestFor(role);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.RegisterChanges.AsNoTracking()
            .Where(change => change.Plan == plan && positions.Contains(change.Position) && change.Tlp <= widest)
            .OrderBy(change => change.Position).ToArrayAsync(cancellationToken);
        return [.. rows.Select(RegisterChange.Of)];
    }

    /// <summary>The latest change of a person's that was not taken back, with those that were recorded together with it, the earliest first; none where there is none.</summary>
    public async Task<IReadOnlyList<RegisterChange>> LatestOfAsync(string plan, Person by, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.RegisterChanges.AsNoTracking()
            .Where(change => change.Plan == plan && change.ById == by.Id && change.TenantId == by.TenantId && change.Undoes == null
                && !db.RegisterChanges.Any(undo => undo.Plan == plan && undo.Undoes == change.ChangeId))
            .OrderByDescending(change => change.Position).Take(ChangeIds.MostTogether).ToArrayAsync(cancellationToken);
        return [.. rows.TakeWhile(row => row == rows[0] || ChangeIds.AreTogether(row.ChangeId, rows[0].ChangeId)).Reverse().Select(RegisterChange.Of)];
    }

    /// <summary>A member may propose an initiative and take that back; all else is for coordinators.</summary>
    private static Role Needed(ProposedChange proposed) => proposed switch
    {
        { Key.Kind: RegisterKind.Initiative, Undoes: not null } => Role.Member,
        { Key.Kind: RegisterKind.Initiative, BaseVersion: 0 } when proposed.Set.GetValueOrDefault(RegisterFields.State) is RegisterFields.Proposed => Role.Member,
        _ => Role.Coordinator,
    };

    /// <summary>Whether it only proposes an initiative, or takes that back.</summary>
    private static bool IsProposal(RegisterChange change) =>
        change.Fields.Any(field => field is { Field: RegisterFields.State, Old: null or RegisterFields.Proposed, New: null or RegisterFields.Proposed });

    private static Guid UndoId(Guid changeId) => new(SHA256.HashData(changeId.ToByteArray()).AsSpan(0, 16));
}
