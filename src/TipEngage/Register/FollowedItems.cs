using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Teams.Routing;

namespace TipEngage.Register;

/// <summary>Knows whether somebody follows an item, for the button on its card; where the database does not say, nobody does.</summary>
internal sealed partial class FollowedItems(IDbContextFactory<TipDbContext> contexts, ILogger<FollowedItems> logger)
{
    private static readonly TimeSpan longestWait = TimeSpan.FromSeconds(1);

    /// <returns>The item where the person of the turn follows it, else none.</returns>
    public async Task<IReadOnlySet<string>> OfAsync(Turn turn, string plan, string item, CancellationToken cancellationToken)
    {
        var (tenant, person, subject) = (turn.TenantId ?? "", turn.UserId, FollowNotices.ItemSubject(item));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(longestWait);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(limit.Token);
            return await db.Follows.AnyAsync(one => one.TenantId == tenant && one.FollowerId == person && one.Plan == plan && one.Subject == subject, limit.Token)
                ? new HashSet<string> { item }
                : new HashSet<string>();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotRead(exception);
            return new HashSet<string>();
        }
    }

    [LoggerMessage(LogLevel.Warning, "Could not read what somebody follows")]
    private partial void LogNotRead(Exception exception);
}
