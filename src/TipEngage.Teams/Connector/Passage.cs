namespace TipEngage.Teams.Connector;

/// <summary>A call's way past the limits.</summary>
/// <param name="holdsTurn">Whether the call keeps its turn from its first try to its end, so that others wait for it.</param>
internal readonly struct Passage(RateLane? own, RateLane? tenant, bool holdsTurn) : IDisposable
{
    /// <summary>Waits until both limits allow one try, which <see cref="EndTry"/> ends.</summary>
    public async ValueTask BeginTryAsync(CancellationToken cancellationToken)
    {
        if (own is null || tenant is null)
            return;

        if (!holdsTurn)
            await own.TakeTurnAsync(cancellationToken);

        try
        {
            await own.WaitForWindowsAsync(cancellationToken);
            await PassTenantAsync(tenant, cancellationToken);
            own.Begin();
        }
        finally
        {
            if (!holdsTurn)
                own.EndTurn();
        }
    }

    public void EndTry()
    {
        if (own is null || tenant is null)
            return;

        own.End();
        tenant.End();
    }

    public void Dispose()
    {
        if (holdsTurn)
            own?.EndTurn();

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

    private static async ValueTask PassTenantAsync(RateLane tenant, CancellationToken cancellationToken)
    {
        await tenant.TakeTurnAsync(cancellationToken);
        try
        {
            await tenant.WaitForWindowsAsync(cancellationToken);
            tenant.Begin();
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
