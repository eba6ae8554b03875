using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Screens;

namespace TipEngage.Features.Digests.Content;

/// <summary>Reads what the readers of a digest may see.</summary>
internal sealed class CollectDigest(PlanCatalog catalog, AsOfClock days, TipRegister register, ReviewQueue queue, Safeguarding.Answers.Directory directory, IDbContextFactory<TipDbContext> contexts)
{
    private const int MostChanges = 200;

    private static readonly string[] ended = [nameof(PracticeState.Withdrawn), nameof(PracticeState.Rejected), nameof(PracticeState.Archived), nameof(PracticeState.Purged)];

    /// <summary>What failed longer ago was told before.</summary>
    private static readonly TimeSpan failuresOf = TimeSpan.FromDays(7);

    /// <param name="circle">Who reads it, of which time.</param>
    /// <param name="person">The only one who reads it; null for several.</param>
    /// <param name="shared">What other digests have in common with it; null for one alone.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<DigestMaterial> ReadAsync(DigestCircle circle, Person? person, SharedMaterial? shared, CancellationToken cancellationToken)
    {
        var material = shared is null ? await ReadAsync(circle, default, cancellationToken) : await SharedAsync(circle, shared, cancellationToken);
        if (person is not { } one)
            return material;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await CollectOwn.AddAsync(db, material, one, circle.Window, cancellationToken);
    }

    private async Task<DigestMaterial> SharedAsync(DigestCircle circle, SharedMaterial shared, CancellationToken cancellationToken)
    {
        var heads = await HeadsAsync(cancellationToken);
        return await shared.OfAsync(circle, heads, () => ReadAsync(circle, heads, cancellationToken));
    }

    private async Task<DigestMaterial> ReadAsync(DigestCircle circle, DigestHeads heads, CancellationToken cancellationToken)
    {
        var (role, window) = (circle.Role, circle.Window);
        var bare = PlanView.Of(catalog, days);
        var view = bare with { Register = await register.ReadSurelyAsync(bare.Plan.Key, role, cancellationToken) };
        var changes = await register.HistoryAsync(view.Plan.Key, role, new(Since: window.From, Until: window.Until, Most: MostChanges), cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var material = new DigestMaterial(view, changes, await PublishedAsync(db, role, window, cancellationToken)) { Heads = heads with { Register = view.Register.Position } };
        return role is Role.Coordinator ? await WithTasksAsync(db, material, circle, cancellationToken) : material;
    }

    /// <summary>How far library and register are now.</summary>
    public async Task<DigestHeads> HeadsAsync(CancellationToken cancellationToken)
    {
        var plan = PlanView.Of(catalog, days).Plan.Key;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.LibraryHeads.Select(library => new DigestHeads(library.Position, db.RegisterHeads.Where(one => one.Plan == plan).Select(one => one.Position).FirstOrDefault()))
            .SingleAsync(cancellationToken);
    }

    private static async Task<IReadOnlyList<DigestPractice>> PublishedAsync(TipDbContext db, Role role, DigestWindow window, CancellationToken cancellationToken)
    {
        var rows = await PracticeLibrary.Shown(db, LibraryCircles.WidestFor(role))
            .Where(row => row.PublishedAt >= window.From && row.PublishedAt < window.Until)
            .OrderByDescending(row => row.PublishedAt).ThenBy(row => row.Number).ToArrayAsync(cancellationToken);
        return
        [
            .. rows.Select(PublishedPractice.Of)
                .Select(one => new DigestPractice(one.Reference, one.Title)
                {
                    IsForAll = one.Tlp is Tlp.Clear,
                    MayBeQuoted = one.MayBeQuoted,
                    Countries = one.Several(PracticeFields.Countries),
                    Sectors = one.Several(PracticeFields.Sectors),
                    Items = one.Several(PracticeFields.Items),
                }),
        ];
    }

    private async Task<DigestMaterial> WithTasksAsync(TipDbContext db, DigestMaterial material, DigestCircle circle, CancellationToken cancellationToken)
    {
        var (tenant, window) = (circle.TenantId, circle.Window);
        var queued = await queue.ListAsync(cancellationToken);
        var since = window.Until - failuresOf;
        var failed = await db.DigestDeliveries.CountAsync(
            one => one.TenantId == tenant && one.State == DigestDeliveryState.Failed && one.At >= since && one.At < window.Until, cancellationToken);
        return material with
        {
            Waiting = [.. queued.Where(WaitsForDecision).Select(one => new WaitingPractice(one.Practice.Reference, one.Age, one.IsLate) { IsToBePurged = one.Practice.IsToBePurged })],
            Left = await LeftAsync(db, window, cancellationToken),
            Held = queued.Count(IsHeld),
            IsHeldLate = queued.Any(one => IsHeld(one) && one.IsLate),
            Failed = failed,
            Unverified = directory.ToVerify,
        };
    }

    private static async Task<IReadOnlyList<LeftPractice>> LeftAsync(TipDbContext db, DigestWindow window, CancellationToken cancellationToken)
    {
        var rows = await db.Practices.AsNoTracking().Where(row => row.Number != null && row.PublishedAt != null && ended.Contains(row.State) && row.StateAt >= window.From && row.StateAt < window.Until)
            .OrderByDescending(row => row.StateAt).ThenBy(row => row.Number).Select(row => new { row.Number, row.State }).ToArrayAsync(cancellationToken);
        return [.. rows.Select(row => new LeftPractice(PracticeReference.Of(row.Number!.Value), Enum.Parse<PracticeState>(row.State)))];
    }

    /// <summary>What is held is told apart, until a second person is asked about its purge.</summary>
    private static bool WaitsForDecision(QueuedPractice one) => one is { IsWaiting: true, WaitsForSubmitter: false } && !IsHeld(one);

    private static bool IsHeld(QueuedPractice one) => one.Practice is { IsHeld: true, IsToBePurged: false };
}
