using TipEngage.Data;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Safeguarding.Answers;
using TipEngage.Safeguarding.Forms;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Digests.Newsletters;

/// <summary>Keeps what a coordinator wrote into the draft of the newsletter.</summary>
internal sealed class SaveNewsletter(NewsletterDesk desk, NewsletterRights rights, ShowNewsletter show, TimeProvider clock) : ICardAction<SaveNewsletter.Data>
{
    public static ExecuteAction Button(NewsletterRow row) => CardLanguage.Button(Strings.Button_NewsletterSave, new Data(row.Number, row.Version));

    /// <summary>The same, and has it tell of all that happened up to now.</summary>
    public static ExecuteAction TodayButton(NewsletterRow row) => CardLanguage.Button(Strings.Button_NewsletterToday, new Data(row.Number, row.Version, UpToToday: true));

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        var screened = ScreenedForm.Of(data);
        if (await rights.RefuseAsync(turn, cancellationToken) is { } refusal)
            return screened.Verdict.IsDisclosure ? Refer.Answer() : Reply.Text(refusal);
        if (FormRemark.Of(screened, NewsletterCard.LabelOf) is { } remark)
            return await show.AgainAsync(turn, screened.Data, remark, cancellationToken);

        var tenant = turn.TenantId ?? "";
        var changed = await desk.ChangeAsync(tenant, data.Number, data.Seen, Change, cancellationToken);
        return changed is not null ? await show.SayAsync(turn, changed, Strings.Newsletter_Saved, cancellationToken)
            : await desk.FindAsync(tenant, data.Number, cancellationToken) is { } row ? await show.SayAsync(turn, row, Strings.Newsletter_Overtaken, cancellationToken)
            : Reply.Text(Strings.Newsletter_Gone);

        void Change(NewsletterRow row)
        {
            Take(row, data);
            row.Until = data.UpToToday ? clock.GetUtcNow() : row.Until;
        }
    }

    /// <summary>Newsletters leave Teams, so none is shared less far than with the circle of the members.</summary>
    public static void Take(NewsletterRow row, Data data)
    {
        row.Subject = Cut(data.Subject?.ReplaceLineEndings(" ").Trim(), NewsletterCard.LongestSubject) is { Length: > 0 } subject ? subject : row.Subject;
        row.Introduction = Cut(data.Introduction?.ReplaceLineEndings("\n").Trim(), NewsletterCard.LongestIntroduction) ?? "";
        row.Tlp = data.Tlp is Tlp.Clear or Tlp.Green ? (int)data.Tlp : row.Tlp;
        row.Language = SupportedLanguages.Find(data.Language)?.Name ?? row.Language;
    }

    private static string? Cut(string? text, int most) => text?.Length > most ? text[..most] : text;

    /// <summary>Data of the button, with the inputs of the form.</summary>
    /// <param name="Number">Which one.</param>
    /// <param name="Seen">The version that was seen.</param>
    /// <param name="Subject">Its subject.</param>
    /// <param name="Introduction">What stands above all else.</param>
    /// <param name="Tlp">How far it may be shared.</param>
    /// <param name="Language">BCP 47 name of its language.</param>
    /// <param name="UpToToday">Whether it is to tell of all that happened up to now.</param>
    internal sealed record Data(int Number, int Seen, string? Subject = null, string? Introduction = null, Tlp? Tlp = null, string? Language = null, bool UpToToday = false) : IWrittenForm<Data>
    {
        public static IReadOnlyList<string> WrittenInputs => ["subject", "introduction"];

        public static string Verb => "newsletters.save";

        /// <summary>Its answer shows titles of practices, which are kept in one place only; a second press finds another version and changes nothing.</summary>
        public static bool IsQuestion => true;
    }
}
