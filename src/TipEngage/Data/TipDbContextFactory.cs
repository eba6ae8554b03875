using Microsoft.EntityFrameworkCore;

namespace TipEngage.Data;

/// <summary>Hands out the pooled contexts of one provider as what the features know.</summary>
internal sealed class TipDbContextFactory<TContext>(IDbContextFactory<TContext> contexts) : IDbContextFactory<TipDbContext>
    where TContext : TipDbContext
{
    public TipDbContext CreateDbContext() => contexts.CreateDbContext();

    public async Task<TipDbContext> CreateDbContextAsync(CancellationToken cancellationToken) =>
        await contexts.CreateDbContextAsync(cancellationToken);
}
