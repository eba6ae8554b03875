using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Digests.Report;

/// <summary>Counts how often buttons of a digest are pressed, and keeps nothing of who pressed which: it tells nobody's reading.</summary>
internal sealed partial class CountInteractions(IDbContextFactory<TipDbContext> contexts, TimeProvider clock, ILogger<CountInteractions> logger) : ITurnPreparation
{
    /// <summary>Beside the press itself, which its handler takes by its own type.</summary>
    private const string Pressed = "digest/pressed";

    public async ValueTask PrepareAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!IsPress(turn.Activity) || turn.Activity.ReplyToId is not { Length: > 0 } message || turn.Conversation.IdWithoutThread is not { Length: > 0 } conversation)
            return;

        try
        {
            await CountAsync(turn, conversation, message, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotCounted(exception);
        }
    }

    /// <summary>Only where there is such a digest something is written: most buttons are of other cards. A press that Teams delivers again, be it to another replica, counts once.</summary>
    private async Task CountAsync(Turn turn, string conversation, string message, CancellationToken cancellationToken)
    {
        var tenant = turn.TenantId ?? "";
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var pressed = db.DigestDeliveries.Where(one => one.TenantId == tenant && one.ConversationId == conversation && one.ActivityId == message);
        if (!await pressed.AnyAsync(cancellationToken))
            return;

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (turn.Activity.Id is { Length: > 0 } id && !await IsNewAsync(db, conversation, id, cancellationToken))
            return;

        await pressed.ExecuteUpdateAsync(change => change.SetProperty(one => one.Interactions, one => one.Interactions + 1), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Remembers the press as long as the inbox remembers activities.</summary>
    private async Task<bool> IsNewAsync(TipDbContext db, string conversation, string id, CancellationToken cancellationToken)
    {
        var now = InstantConverter.ToMicroseconds(clock.GetUtcNow());
        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "AcceptedActivities" ("ConversationId", "ActivityId", "Type", "AcceptedAt") VALUES ({conversation}, {id}, {Pressed}, {now})
            ON CONFLICT DO NOTHING
            """,
            cancellationToken) > 0;
    }

    /// <summary>Whether a person pressed; a client that asks for itself does not count.</summary>
    private static bool IsPress(Activity activity) => activity switch
    {
        InvokeActivity { Name: "adaptiveCard/action", Value: { ValueKind: JsonValueKind.Object } press } =>
            !(press.TryGetProperty("trigger", out var trigger) && trigger.ValueKind is JsonValueKind.String && trigger.ValueEquals("automatic")),
        MessageActivity { Value.ValueKind: JsonValueKind.Object } => true,
        _ => false,
    };

    [LoggerMessage(LogLevel.Warning, "Could not count the press of a digest's button")]
    private partial void LogNotCounted(Exception exception);
}
