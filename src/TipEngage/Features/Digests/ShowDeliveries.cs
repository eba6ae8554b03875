using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Features.Digests.Report;
using TipEngage.Features.Digests.Settings;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Sending;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Digests;

/// <summary>Shows what became of the digests of a conversation; to a coordinator, in their own chat, of all.</summary>
internal sealed class ShowDeliveries(
    IDbContextFactory<TipDbContext> contexts, DigestBook book, DigestRights rights, Roles roles, ConversationNames names, DeliveryRuns deliveries)
    : ICardAction<ShowDeliveries.Data>
{
    public static ExecuteAction Button() => CardLanguage.Button(Strings.Button_DigestReport, new Data());

    public static ExecuteAction EarlierButton(DateOnly week) => CardLanguage.Button(Strings.Button_DigestEarlier, new Data(Before: week));

    public static ExecuteAction LatestButton() => CardLanguage.Button(Strings.Button_DigestLatest, new Data());

    /// <summary>Shows those of a run that come after the ones that are shown.</summary>
    public static ExecuteAction MoreButton(DeliveryRun run) =>
        CardLanguage.Button(Sentence.Of(Strings.Button_DigestMore, run.Left), new Data(Week: run.Week, Skip: run.Skipped + run.Shown.Count));

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        if (await rights.RefuseAsync(turn, cancellationToken) is { } refusal)
            return Reply.Text(refusal).Privately();
        if (!DeliveryScope.MayBe(data.Before) || !DeliveryScope.MayBe(data.Week))
            return Reply.Text(Strings.Delivery_NoSuchWeek).Privately();

        var scope = await ScopeAsync(turn, cancellationToken);
        var report = data.Week is { } week
            ? await deliveries.ReadAsync(scope, week, data.Skip ?? 0, cancellationToken)
            : await deliveries.ReadAsync(scope, data.Before, cancellationToken);
        return await SayAsync(scope, null, report, cancellationToken);
    }

    /// <summary>The report, with what was just done.</summary>
    /// <param name="turn">Who did it.</param>
    /// <param name="said">What was done.</param>
    /// <param name="run">To which run, which is shown first; null for the latest.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<Reply> SayAsync(Turn turn, string said, DateTimeOffset? run, CancellationToken cancellationToken)
    {
        var scope = await ScopeAsync(turn, cancellationToken);
        DateOnly? before = run is { } moment ? scope.WeekAfter(moment) : null;
        return await SayAsync(scope, said, await deliveries.ReadAsync(scope, before, cancellationToken), cancellationToken);
    }

    /// <summary>Whose digests the person of a turn is shown here.</summary>
    public async Task<DeliveryScope> ScopeAsync(Turn turn, CancellationToken cancellationToken)
    {
        var own = await book.FindAsync(turn, cancellationToken) is { } row ? DigestSettings.Of(row).Schedule.Zone : ReaderZone.Current;
        return new(turn.TenantId ?? "", await SeesAllAsync(turn, cancellationToken) ? null : turn.Conversation.IdWithoutThread ?? "", own);
    }

    /// <summary>Whether the person of a turn may see and change what belongs to other conversations, here.</summary>
    public async ValueTask<bool> SeesAllAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Conversation.Kind is ConversationKind.Personal && await roles.NowAsync(Person.Of(turn), cancellationToken) >= Role.Coordinator;

    private async Task<Reply> SayAsync(DeliveryScope scope, string? said, DeliveryReport report, CancellationToken cancellationToken)
    {
        var named = scope.IsOfAll ? report with { Names = await NamesAsync(scope.TenantId, report, cancellationToken) } : report;
        return Reply.Card(DeliveriesCard.Create(named, scope.Zone, said).ToAttachment(), said ?? DeliveriesCard.Summary(named)).ForNobodyElse();
    }

    private async Task<IReadOnlyDictionary<string, string>> NamesAsync(string tenant, DeliveryReport report, CancellationToken cancellationToken)
    {
        string[] shown = [.. report.Runs.SelectMany(run => run.Shown).Select(one => one.ConversationId).Distinct()];
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.Digests.AsNoTracking().Where(row => row.TenantId == tenant && shown.Contains(row.ConversationId)).ToArrayAsync(cancellationToken);
        return await names.OfAsync(rows, cancellationToken);
    }

    /// <summary>Data of the button.</summary>
    /// <param name="Before">Shows the runs before this Monday; null for the latest.</param>
    /// <param name="Week">Shows one run, by its Monday; null for several.</param>
    /// <param name="Skip">How many of that run are not shown.</param>
    internal sealed record Data(DateOnly? Before = null, DateOnly? Week = null, int? Skip = null) : ICardActionData
    {
        public static string Verb => "digests.report";

        public static bool IsQuestion => true;
    }
}
