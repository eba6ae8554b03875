namespace TipEngage.Teams.Connector;

/// <summary>A call's way past the limits.</summary>
/// <param name="holdsTurn">Whether the call keeps its turn from its first try to its end, so that others wait for it.</param>
internal readonly struct Passage(RateLane? own, RateLane? tenant, bool holdsTurn, TimeProvider timeProvider) : IDisposable
{
    /// <summary>Waits until both limits allow one try, and counts it.</summary>
    /// <returns>The timestamp under which it was counted.</returns>
    public async ValueTask<long> AdmitAsync(CancellationToken cancellationToken)
    {
        if (own is null || tenant is null)
            return timeProvider.GetTimestamp();

        if (!holdsTurn)
            await own.TakeTurnAsync(cancellationToken);

        try
        {
            await own.WaitForWindowsAsync(cancellationToken);
            var at = await PassTenantAsync(tenant, cancellationToken);
            own.Count(at);

            return at;
        }
        finally
        {
            if (!holdsTurn)
                own.EndTurn();
        }
    }

    public void Dispose()
    {
        if (own is null)
            return;

        if (holdsTurn)
            own.EndTurn();

        Leave();
    }

    /// <summary>Waits for the turn that <see cref="Dispose"/> gives up.</summary>
    public async ValueTask<Passage> TakeTurnAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (own is not null)
                await own.TakeTurnAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Leave();
            throw;
        }

        return this;
    }

    private async ValueTask<long> PassTenantAsync(RateLane tenant, CancellationToken cancellationToken)
    {
        await tenant.TakeTurnAsync(cancellationToken);
        try
        {
            await tenant.WaitForWindowsAsync(cancellationToken);
            var at = timeProvider.GetTimestamp();
            tenant.Count(at);

            return at;
        }
        finally
        {
            tenant.EndTurn();
        }
    }

    private void Leave()
    {
        own?.Return();
        tenant?.Return();
    }
}
