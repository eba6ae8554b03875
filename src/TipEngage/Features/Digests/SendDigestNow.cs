using TipEngage.Features.Digests.Delivery;
using TipEngage.Features.Digests.Settings;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Digests;

/// <summary>Has a digest sent at once; several who ask in the same minute get one.</summary>
internal sealed class SendDigestNow(DigestBook book, DigestRights rights, ShowDigest show, PlanDigests plan) : ICardAction<SendDigestNow.Data>
{
    public static ExecuteAction Button() => CardLanguage.Button(Strings.Button_DigestNow, new Data());

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        if (await rights.RefuseAsync(turn, cancellationToken) is { } refusal)
            return Reply.Text(refusal).Privately();
        if (await book.FindAsync(turn, cancellationToken) is not { } row)
            return show.Said(null, null);
        if (SettingWords.Unplaced(DigestSettings.Of(row)) is { } unplaced)
            return Reply.Text(unplaced);

        await plan.AddExtraAsync(row, cancellationToken);
        return Reply.Text(Strings.Digest_OnItsWay);
    }

    /// <summary>Data of the button.</summary>
    internal sealed record Data : ICardActionData
    {
        public static string Verb => "digests.now";
    }
}
