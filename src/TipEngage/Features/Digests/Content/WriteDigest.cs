using System.Globalization;
using TipEngage.Data;
using TipEngage.Features.Digests.Settings;
using TipEngage.Resources;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Connector;

namespace TipEngage.Features.Digests.Content;

/// <summary>Writes a digest in its language, for those who read it.</summary>
internal sealed class WriteDigest(CollectDigest collect, DigestReaders readers)
{
    /// <summary>Of weeks without changes in a row, one in so many is told of.</summary>
    private const int QuietWeeksBetween = 4;

    /// <returns>The message; null where nothing happened and nothing is to be said of that.</returns>
    public async Task<MessageActivity?> WriteAsync(DigestRow row, DigestDelivery delivery, CancellationToken cancellationToken)
    {
        var (settings, window) = (DigestSettings.Of(row), DigestWindow.Since(delivery.From ?? row.ToldUntil, delivery.Until));
        CultureInfo.CurrentUICulture = SupportedLanguages.For(row.Language);
        var role = await readers.OfAsync(row, ConversationOf(row), cancellationToken);
        var material = await collect.ReadAsync(role, window, cancellationToken);
        if (!delivery.IsExtra && !settings.Always && IsQuiet(material, window, settings))
            return (row.QuietWeeks + 1) % QuietWeeksBetween == 0 ? MessageActivity.FromCard(WeeklyCard.OfQuietWeek(material).ToAttachment(), WeeklyCard.Quiet(material)) : null;

        return MessageActivity.FromCard(WeeklyCard.Create(material, window, settings).ToAttachment(), WeeklyCard.Summary(material, window, settings));
    }

    /// <summary>One that was sent, by what is known now of the same time.</summary>
    public async Task<MessageActivity> RewriteAsync(DigestRow row, DigestDelivery delivery, CancellationToken cancellationToken)
    {
        var (settings, window) = (DigestSettings.Of(row), DigestWindow.Since(delivery.From, delivery.Until));
        CultureInfo.CurrentUICulture = SupportedLanguages.For(row.Language);
        var material = await collect.ReadAsync(await readers.OfAsync(row, ConversationOf(row), cancellationToken), window, cancellationToken);
        return MessageActivity.FromCard(WeeklyCard.Create(material, window, settings).ToAttachment(), WeeklyCard.Summary(material, window, settings));
    }

    /// <summary>What the next one would hold by now; for who sets it, so with no more than its readers will see.</summary>
    public async Task<(AdaptiveCard Card, string Summary)> PreviewAsync(DigestRow row, DateTimeOffset now, string note, CancellationToken cancellationToken)
    {
        var (settings, window) = (DigestSettings.Of(row), DigestWindow.Since(row.ToldUntil, now));
        CultureInfo.CurrentUICulture = SupportedLanguages.For(row.Language);
        var material = await collect.ReadAsync(await readers.OfAsync(row, ConversationOf(row), cancellationToken), window, cancellationToken);
        return (WeeklyCard.Create(material, window, settings, note), WeeklyCard.Summary(material, window, settings));
    }

    /// <summary>Where it is sent: to a channel as a post of its own.</summary>
    public static ConversationReference ConversationOf(DigestRow row) => new()
    {
        ServiceUrl = new(row.ServiceUrl),
        ConversationId = row.ConversationId,
        TenantId = row.TenantId,
        TeamId = row.TeamId,
        Kind = row.Kind switch
        {
            "personal" => ConversationKind.Personal,
            "groupChat" => ConversationKind.GroupChat,
            _ => ConversationKind.Channel,
        },
    };

    /// <summary>Whether nothing happened and no decision is late.</summary>
    private static bool IsQuiet(DigestMaterial material, DigestWindow window, DigestSettings settings) =>
        !DigestSections.Of(material, window, settings).Any(section => section.IsNews) && !material.Waiting.Any(one => one.IsLate);
}
