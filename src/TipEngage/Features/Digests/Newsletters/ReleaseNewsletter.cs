using System.Globalization;
using TipEngage.Data;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Safeguarding.Answers;
using TipEngage.Safeguarding.Forms;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Digests.Newsletters;

/// <summary>Releases the draft of the newsletter, with what is written in its fields: from then on it is a file, and stays as it is.</summary>
internal sealed class ReleaseNewsletter(NewsletterDesk desk, NewsletterRights rights, WriteNewsletter writer, ShowNewsletter show) : ICardAction<ReleaseNewsletter.Data>
{
    public static ExecuteAction Button(NewsletterRow row) => CardLanguage.Button(Strings.Button_NewsletterRelease, new Data(row.Number, row.Version));

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        var screened = ScreenedForm.Of(data);
        if (await rights.RefuseAsync(turn, cancellationToken) is { } refusal)
            return screened.Verdict.IsDisclosure ? Refer.Answer() : Reply.Text(refusal);
        if (FormRemark.Of(screened, NewsletterCard.LabelOf) is { } remark)
            return await show.AgainAsync(turn, screened.Data.ToWritten(), remark, cancellationToken);

        var tenant = turn.TenantId ?? "";
        if (await desk.FindAsync(tenant, data.Number, cancellationToken) is not { } draft)
            return Reply.Text(Strings.Newsletter_Gone);
        if (data.Subject is not null && await desk.ChangeAsync(tenant, data.Number, data.Seen, row => SaveNewsletter.Take(row, data.ToWritten()), cancellationToken) is null)
            return await show.SayAsync(turn, draft, Strings.Newsletter_Overtaken, cancellationToken);

        return await ReleaseAsync(turn, await desk.FindAsync(tenant, data.Number, cancellationToken) ?? draft, data.Subject is null ? data.Seen : data.Seen + 1, cancellationToken);
    }

    private async Task<Reply> ReleaseAsync(Turn turn, NewsletterRow draft, int seen, CancellationToken cancellationToken)
    {
        var released = await desk.ReleaseAsync(draft, seen, turn.UserId, () => WriteAsync(draft, cancellationToken), cancellationToken);
        return await show.SayAsync(turn, released ?? await desk.FindAsync(draft.TenantId, draft.Number, cancellationToken) ?? draft, released is null ? Strings.Newsletter_Overtaken : Strings.Newsletter_IsReleased, cancellationToken);
    }

    private async Task<(string Html, string Text)> WriteAsync(NewsletterRow draft, CancellationToken cancellationToken)
    {
        CultureInfo.CurrentUICulture = SupportedLanguages.For(draft.Language);
        var letter = await writer.WriteAsync(draft, cancellationToken);
        return (NewsletterHtml.Write(letter), NewsletterText.Write(letter));
    }

    /// <summary>Data of the button, with the inputs of the form, which buttons of before did not send.</summary>
    /// <param name="Number">Which one.</param>
    /// <param name="Seen">The version that was seen.</param>
    /// <param name="Subject">Its subject.</param>
    /// <param name="Introduction">What stands above all else.</param>
    /// <param name="Tlp">How far it may be shared.</param>
    /// <param name="Language">BCP 47 name of its language.</param>
    internal sealed record Data(int Number, int Seen, string? Subject = null, string? Introduction = null, Tlp? Tlp = null, string? Language = null) : IWrittenForm<Data>
    {
        public static IReadOnlyList<string> WrittenInputs => SaveNewsletter.Data.WrittenInputs;

        public SaveNewsletter.Data ToWritten() => new(Number, Seen, Subject, Introduction, Tlp, Language);

        public static string Verb => "newsletters.release";

        /// <summary>Its answer shows titles of practices, which are kept in one place only; a second press finds another version and changes nothing.</summary>
        public static bool IsQuestion => true;
    }
}
