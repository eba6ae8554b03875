using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TipEngage.Data;

namespace TipEngage.Features.Digests.Delivery;

/// <summary>The turn to deliver the digests of a tenant: one process has it, and loses it when it is not heard of, or took it by a clock that was set back since.</summary>
internal sealed class DeliveryTurns(IDbContextFactory<TipDbContext> contexts, IOptions<DigestsOptions> options, TimeProvider clock)
{
    /// <summary>Takes the turn or keeps it; false while another process has it.</summary>
    public async Task<bool> TryTakeAsync(string tenantId, Guid holder, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (until, ahead) = (now + options.Value.Turn, now + (2 * options.Value.Turn));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var taken = await db.DigestTurns.Where(one => one.TenantId == tenantId && (one.Holder == holder || one.Until <= now || one.Until > ahead))
            .ExecuteUpdateAsync(change => change.SetProperty(one => one.Holder, holder).SetProperty(one => one.Until, until), cancellationToken);
        if (taken > 0)
            return true;

        var end = InstantConverter.ToMicroseconds(until);
        return await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "DigestTurns" ("TenantId", "Holder", "Until") VALUES ({tenantId}, {holder}, {end}) ON CONFLICT DO NOTHING""", cancellationToken) > 0;
    }

    /// <summary>Gives the turn back.</summary>
    public async Task EndAsync(string tenantId, Guid holder)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await db.DigestTurns.Where(one => one.TenantId == tenantId && one.Holder == holder)
            .ExecuteUpdateAsync(change => change.SetProperty(one => one.Until, DateTimeOffset.UnixEpoch));
    }
}
