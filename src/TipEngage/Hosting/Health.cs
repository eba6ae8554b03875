using Microsoft.Extensions.Diagnostics.HealthChecks;
using TipEngage.Data;
using TipEngage.Plans.Catalog;
using TipEngage.Teams.Auth;
using TipEngage.Teams.Routing;

namespace TipEngage.Hosting;

/// <summary>Says whether the process lives, and whether it can serve: its database, the plan and the channel's keys.</summary>
internal static class Health
{
    private const string Ready = "ready";

    public static IServiceCollection AddTipHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", tags: [Ready])
            .AddCheck<PlanCheck>("plan", tags: [Ready])
            .AddCheck<KeysCheck>("keys", tags: [Ready]);
        return services;
    }

    public static void MapTipHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        endpoints.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync });
    }

    /// <summary>Names each check and its state, and nothing of why: that is in the log.</summary>
    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString()), context.RequestAborted);

    /// <summary>A database that can be read may still be full or locked, which the inbox notices first.</summary>
    private sealed class DatabaseCheck(TipDbContext db, IActivityInbox inbox) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            inbox is not ActivityInbox { IsFailing: true } && await db.Database.CanConnectAsync(cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy();
    }

    private sealed class PlanCheck(PlanCatalog catalog) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(catalog.IsLoaded ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
    }

    private sealed class KeysCheck(ChannelTokenValidator tokens) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(tokens.IsReady ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
    }
}
