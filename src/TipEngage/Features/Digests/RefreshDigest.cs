using TipEngage.Features.Digests.Content;
using TipEngage.Features.Digests.Settings;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Digests;

/// <summary>Has a digest, shown again, tell what is known now of its week, and offer to resume while it is paused, and else to pause.</summary>
internal sealed class RefreshDigest(DigestBook book, ShownDigests shown, ShowDigest show) : ICardAction<RefreshDigest.Data>
{
    public static ExecuteAction Action() => CardLanguage.Button(Strings.Button_Refresh, new Data());

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(turn, cancellationToken) is not { } row)
            return show.Said(null, Strings.Digest_Stopped);

        return await book.SentAsync(turn, cancellationToken) is { } sent && await shown.OfAsync(row, sent, cancellationToken) is { Attachments: [var card, ..] } written
            ? Reply.Card(card, written.Summary ?? Strings.Digest_Title)
            : show.Said(row, Strings.Digest_NotThere);
    }

    /// <summary>Data of the refresh.</summary>
    internal sealed record Data : ICardActionData
    {
        public static string Verb => "digests.refresh";

        public static bool IsQuestion => true;
    }
}
