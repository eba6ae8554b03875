using TipEngage.Features.Digests.Content;
using TipEngage.Features.Digests.Settings;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Digests;

/// <summary>Has the last digest of a conversation, shown again, offer to resume while it is paused, and else to pause; one that offers that already stays as it is.</summary>
internal sealed class RefreshDigest(DigestBook book, ShownDigests shown) : ICardAction<RefreshDigest.Data>
{
    /// <param name="isPaused">Whether the card offers to resume.</param>
    public static ExecuteAction Action(bool isPaused) => CardLanguage.Button(Strings.Button_Refresh, new Data(isPaused));

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(turn, cancellationToken) is not { } row || row.IsPaused == data.Paused)
            return Reply.None;
        if (await book.LastAsync(turn, cancellationToken) is not { ActivityId: { } id } last || id != turn.Activity.ReplyToId)
            return Reply.None;

        return await shown.OfAsync(row, last, cancellationToken) is { Attachments: [var card, ..] } written
            ? Reply.Card(card, written.Summary ?? Strings.Digest_Title)
            : Reply.None;
    }

    /// <summary>Data of the refresh.</summary>
    /// <param name="Paused">Whether the card offers to resume.</param>
    internal sealed record Data(bool Paused) : ICardActionData
    {
        public static string Verb => "digests.refresh";

        public static bool IsQuestion => true;
    }
}
