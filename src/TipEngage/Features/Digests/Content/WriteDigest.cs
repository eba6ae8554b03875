using System.Globalization;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Features.Digests.Settings;
using TipEngage.Resources;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Connector;

namespace TipEngage.Features.Digests.Content;

/// <summary>Writes a digest in its language, for those who read it.</summary>
internal sealed class WriteDigest(CollectDigest collect, DigestReaders readers)
{
    /// <summary>Of weeks without changes in a row, one in so many is told of.</summary>
    private const int QuietWeeksBetween = 4;

    /// <param name="row">How it is set.</param>
    /// <param name="delivery">Which one.</param>
    /// <param name="shared">What other digests have in common with it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>It; null where nothing happened and nothing is to be said of that.</returns>
    public async Task<WrittenDigest?> WriteAsync(DigestRow row, DigestDelivery delivery, SharedMaterial shared, CancellationToken cancellationToken)
    {
        CultureInfo.CurrentUICulture = SupportedLanguages.For(row.Language);
        var draft = shared.Alike(await DraftAsync(row, DigestWindow.Of(delivery, row), shared, cancellationToken));
        if (IsWhole(row, delivery, draft))
            return new(draft.Message, draft.Material.Heads);

        return (row.QuietWeeks + 1) % QuietWeeksBetween == 0 ? new(draft.Line, draft.Material.Heads) : null;
    }

    /// <summary>Whether library or register changed since it was written: what it tells may be withdrawn.</summary>
    public async Task<bool> IsOldAsync(WrittenDigest written, CancellationToken cancellationToken) => await collect.HeadsAsync(cancellationToken) != written.Heads;

    /// <summary>One that was sent, by what is known now of the same time, whoever reads it by whatever clocks.</summary>
    /// <param name="row">How it is set, or was.</param>
    /// <param name="delivery">Which one.</param>
    /// <param name="isStopped">Whether no further one comes.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<MessageActivity> RewriteAsync(DigestRow row, DigestDelivery delivery, bool isStopped, CancellationToken cancellationToken)
    {
        (CultureInfo.CurrentUICulture, ReaderZone.Current) = (SupportedLanguages.For(row.Language), TimeZoneInfo.Utc);
        var draft = await DraftAsync(row, DigestWindow.Since(delivery.From, delivery.Until), null, cancellationToken) with { IsStopped = isStopped };
        return IsWhole(row, delivery, draft) ? draft.Message : draft.Line;
    }

    private static bool IsWhole(DigestRow row, DigestDelivery delivery, DigestDraft draft) => delivery.IsExtra || DigestSettings.Of(row).Always || !draft.IsQuiet;

    /// <summary>What it holds of a time, in the language of the moment; never more than its readers may see, whoever asks.</summary>
    public async Task<DigestDraft> DraftAsync(DigestRow row, DigestWindow window, SharedMaterial? shared, CancellationToken cancellationToken)
    {
        var circle = new DigestCircle(row.TenantId, await readers.OfAsync(row, ConversationOf(row), cancellationToken), window);
        var person = row.PersonId is { } id ? new Person(row.TenantId, id, null) : (Person?)null;
        return new(await collect.ReadAsync(circle, person, shared, cancellationToken), window, DigestSettings.Of(row)) { Paused = SettingWords.Paused(row) };
    }

    /// <summary>Where it is sent: to a channel as a post of its own.</summary>
    public static ConversationReference ConversationOf(DigestRow row) => new()
    {
        ServiceUrl = new(row.ServiceUrl),
        ConversationId = row.ConversationId,
        TenantId = row.TenantId,
        TeamId = row.TeamId,
        Kind = new ConversationAccount { Id = row.ConversationId, ConversationType = row.Kind }.Kind,
    };
}
