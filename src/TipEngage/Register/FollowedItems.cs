using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Plans.Catalog;
using TipEngage.Teams.Routing;

namespace TipEngage.Register;

/// <summary>Knows by what somebody follows an item, for the button on its card; where the database does not say, nobody does.</summary>
internal sealed partial class FollowedItems(IDbContextFactory<TipDbContext> contexts, ILogger<FollowedItems> logger)
{
    private static readonly TimeSpan longestWait = TimeSpan.FromSeconds(1);

    /// <returns>The item's key and its theme's, as far as the person of the turn follows them.</returns>
    public async Task<IReadOnlySet<string>> OfAsync(Turn turn, string plan, PlanItem item, CancellationToken cancellationToken)
    {
        var (tenant, person) = (turn.TenantId ?? "", turn.UserId);
        string[] subjects = [FollowNotices.ItemSubject(item.Id), FollowNotices.ThemeSubject(item.Theme)];
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(longestWait);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(limit.Token);
            return await db.Follows.Where(one => one.TenantId == tenant && one.FollowerId == person && one.Plan == plan && subjects.Contains(one.Subject))
                .Select(one => one.Subject).ToHashSetAsync(limit.Token);
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
