using TipEngage.Features.Digests.Settings;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Digests;

/// <summary>Has the digest of a conversation come again.</summary>
internal sealed class ResumeDigest(DigestBook book, DigestRights rights, ShowDigest show) : ICardAction<ResumeDigest.Data>
{
    public static ExecuteAction Button() => CardLanguage.Button(Strings.Button_DigestResume, new Data());

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        if (await rights.RefuseAsync(turn, cancellationToken) is { } refusal)
            return Reply.Text(refusal).Privately();

        var row = await book.ResumeAsync(turn, cancellationToken);
        return show.Said(row, row is null || !DigestSettings.Of(row).HasKnownZone ? null : Sentence.Of(Strings.Digest_Done, SettingWords.Run(row, row.NextAt)));
    }

    /// <summary>Data of the button.</summary>
    internal sealed record Data : ICardActionData
    {
        public static string Verb => "digests.resume";
    }
}
