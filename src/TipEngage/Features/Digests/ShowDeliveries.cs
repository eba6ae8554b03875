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
internal sealed class ShowDeliveries(IDbContextFactory<TipDbContext> contexts, DigestBook book, DigestRights rights, Roles roles, ConversationNames names, TimeProvider clock) : ICardAction<ShowDeliveries.Data>
{
    public static ExecuteAction Button() => CardLanguage.Button(Strings.Button_DigestReport, new Data());

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        await rights.RefuseAsync(turn, cancellationToken) is { } refusal ? Reply.Text(refusal).Privately() : await SayAsync(turn, null, cancellationToken);

    /// <summary>The report, with what was just done.</summary>
    public async Task<Reply> SayAsync(Turn turn, string? said, CancellationToken cancellationToken)
    {
        var report = await DeliveryReport.ReadAsync(contexts, turn, await SeesAllAsync(turn, cancellationToken), clock.GetUtcNow(), cancellationToken);
        if (report.OfAll)
            report = report with { Names = await NamesAsync(turn.TenantId ?? "", report, cancellationToken) };
        var zone = await book.FindAsync(turn, cancellationToken) is { } row ? DigestSettings.Of(row).Schedule.Zone : TimeZoneInfo.Utc;
        return Reply.Card(DeliveriesCard.Create(report, zone, said).ToAttachment(), said ?? DeliveriesCard.Total(report)).Privately();
    }

    /// <summary>Whether the person of a turn may see and change what belongs to other conversations, here.</summary>
    public async ValueTask<bool> SeesAllAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Conversation.Kind is ConversationKind.Personal && await roles.NowAsync(Person.Of(turn), cancellationToken) >= Role.Coordinator;

    private async Task<IReadOnlyDictionary<string, string>> NamesAsync(string tenant, DeliveryReport report, CancellationToken cancellationToken)
    {
        string[] shown = [.. DeliveriesCard.Shown(report).Select(one => one.ConversationId).Distinct()];
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.Digests.AsNoTracking().Where(row => row.TenantId == tenant && shown.Contains(row.ConversationId)).ToArrayAsync(cancellationToken);
        return await names.OfAsync(rows, cancellationToken);
    }

    /// <summary>Data of the button.</summary>
    internal sealed record Data : ICardActionData
    {
        public static string Verb => "digests.report";

        public static bool IsQuestion => true;
    }
}
