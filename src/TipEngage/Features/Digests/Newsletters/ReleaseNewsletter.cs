using System.Globalization;
using TipEngage.Data;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Digests.Newsletters;

/// <summary>Releases the draft of the newsletter: from then on it is a file, and stays as it is.</summary>
internal sealed class ReleaseNewsletter(NewsletterDesk desk, NewsletterRights rights, WriteNewsletter writer, ShowNewsletter show, TimeProvider clock) : ICardAction<ReleaseNewsletter.Data>
{
    public static ExecuteAction Button(NewsletterRow row) => CardLanguage.Button(Strings.Button_NewsletterRelease, new Data(row.Number, row.Version)) with { AssociatedInputs = "none" };

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        if (await rights.RefuseAsync(turn, cancellationToken) is { } refusal)
            return Reply.Text(refusal);
        if (await desk.FindAsync(turn.TenantId ?? "", data.Number, cancellationToken) is not { } draft)
            return Reply.Text(Strings.Newsletter_Gone);

        var (html, text) = await WriteAsync(draft, cancellationToken);
        var released = await desk.ChangeAsync(
            draft.TenantId,
            draft.Number,
            data.Seen,
            row => (row.Html, row.Text, row.ReleasedById, row.ReleasedAt) = (html, text, turn.UserId, clock.GetUtcNow()),
            cancellationToken);
        return await show.SayAsync(turn, released ?? await desk.FindAsync(draft.TenantId, draft.Number, cancellationToken) ?? draft, released is null ? Strings.Newsletter_Overtaken : Strings.Newsletter_IsReleased, cancellationToken);
    }

    private async Task<(string Html, string Text)> WriteAsync(NewsletterRow draft, CancellationToken cancellationToken)
    {
        CultureInfo.CurrentUICulture = SupportedLanguages.For(draft.Language);
        var letter = await writer.WriteAsync(draft, cancellationToken);
        return (NewsletterHtml.Write(letter), NewsletterText.Write(letter));
    }

    /// <summary>Data of the button.</summary>
    /// <param name="Number">Which one.</param>
    /// <param name="Seen">The version that was seen.</param>
    internal sealed record Data(int Number, int Seen) : ICardActionData
    {
        public static string Verb => "newsletters.release";
    }
}
