using Microsoft.Extensions.Options;
using Quartz;

namespace TipEngage.Features.Digests.Delivery;

/// <summary>Sends the digests that are due: one job for each tenant, which keeps no other waiting.</summary>
[DisallowConcurrentExecution]
internal sealed partial class SendDigests(SendTenantDigests tenants, DigestOutbox outbox, IOptions<DigestsOptions> options, TimeProvider clock, ILogger<SendDigests> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await SendAsync(cancellationToken);

    /// <param name="stopping">Stops between two digests, never within one.</param>
    public async Task SendAsync(CancellationToken stopping)
    {
        var running = new Dictionary<string, Task>();
        try
        {
            do
            {
                await BeginAsync(running, stopping);
                await NextLookAsync(running.Values, stopping);
                foreach (var (tenant, _) in running.Where(one => one.Value.IsCompleted).ToArray())
                    running.Remove(tenant);
            }
            while (running.Count > 0 && !stopping.IsCancellationRequested);
        }
        finally
        {
            await Task.WhenAll(running.Values);
        }

        await outbox.SweepAsync(stopping);
    }

    /// <summary>Begins with the tenants that have digests to be sent, but for those it is at already.</summary>
    private async Task BeginAsync(Dictionary<string, Task> running, CancellationToken stopping)
    {
        foreach (var tenant in await outbox.TenantsAsync(stopping))
        {
            if (!running.ContainsKey(tenant))
                running[tenant] = Task.Run(() => SendToAsync(tenant, stopping), CancellationToken.None);
        }
    }

    /// <summary>Waits for all, or until it is time to look who else has digests meanwhile.</summary>
    private async Task NextLookAsync(IEnumerable<Task> running, CancellationToken stopping)
    {
        using var next = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny(Task.WhenAll(running), Task.Delay(options.Value.Interval, clock, next.Token));
        await next.CancelAsync();
    }

    private async Task SendToAsync(string tenant, CancellationToken stopping)
    {
        // One tenant's failure keeps no other waiting.
        try
        {
            await tenants.SendAsync(tenant, stopping);
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            LogNotDelivered(exception, tenant);
        }
    }

    [LoggerMessage(LogLevel.Error, "Could not deliver the digests of tenant {Tenant}")]
    private partial void LogNotDelivered(Exception exception, string tenant);
}
