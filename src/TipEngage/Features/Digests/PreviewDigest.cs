using System.Globalization;
using TipEngage.Features.Digests.Content;
using TipEngage.Features.Digests.Settings;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Digests;

/// <summary>Shows the person who asks, alone, what the next digest would hold by now.</summary>
internal sealed class PreviewDigest(DigestBook book, DigestRights rights, ShowDigest show, WriteDigest writer, TimeProvider clock) : ICardAction<PreviewDigest.Data>
{
    public static ExecuteAction Button() => CardLanguage.Button(Strings.Button_DigestPreview, new Data());

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        if (await rights.RefuseAsync(turn, cancellationToken) is { } refusal)
            return Reply.Text(refusal).Privately();
        if (await book.FindAsync(turn, cancellationToken) is not { } row)
            return show.Said(null, null).Privately();
        if (SettingWords.Unplaced(DigestSettings.Of(row)) is { } unplaced)
            return Reply.Text(unplaced).Privately();

        var note = Sentence.Of(Strings.Digest_PreviewNote, SettingWords.Run(row, row.NextAt));
        (CultureInfo.CurrentUICulture, ReaderZone.Current) = (SupportedLanguages.For(row.Language), TimeZoneInfo.Utc);
        var draft = await writer.DraftAsync(row, DigestWindow.Since(row.ToldUntil, clock.GetUtcNow()), null, cancellationToken);
        return Reply.Card(WeeklyCard.Create(draft, note).ToAttachment(), WeeklyCard.Summary(draft)).ForNobodyElse();
    }

    /// <summary>Data of the button.</summary>
    internal sealed record Data : ICardActionData
    {
        public static string Verb => "digests.preview";

        public static bool IsQuestion => true;
    }
}
