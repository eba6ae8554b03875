using TipEngage.Features.Digests.Settings;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Digests;

/// <summary>Ends the digest of a conversation, in one step.</summary>
internal sealed class StopDigest(DigestBook book, DigestRights rights, ShowDigest show) : ICardAction<StopDigest.Data>
{
    public static ExecuteAction Button() => CardLanguage.Button(Strings.Button_DigestStop, new Data());

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        if (await rights.RefuseAsync(turn, cancellationToken) is { } refusal)
            return Reply.Text(refusal).Privately();

        return show.Said(null, await book.StopAsync(turn, cancellationToken) ? Strings.Digest_Stopped : Strings.Digest_None);
    }

    /// <summary>Data of the button.</summary>
    internal sealed record Data : ICardActionData
    {
        public static string Verb => "digests.stop";
    }
}
