using System.Globalization;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Digests.Newsletters;

/// <summary>Shows the draft of the newsletter, made anew where there is none, or one that was released.</summary>
internal sealed class ShowNewsletter(NewsletterDesk desk, NewsletterRights rights, WriteNewsletter writer, NewsletterTickets tickets, TimeProvider clock) : ICardAction<ShowNewsletter.Data>
{
    private const int MostReleased = 3;

    public static ExecuteAction Button() => CardLanguage.Button(Strings.Button_Newsletter, new Data());

    public static ExecuteAction Button(NewsletterRow row) => CardLanguage.Button(Sentence.Of(Strings.Newsletter_Released, row.Number, Dates.DayOf(row.ReleasedAt!.Value)), new Data(row.Number));

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        if (await rights.RefuseAsync(turn, cancellationToken) is { } refusal)
            return Reply.Text(refusal).Privately();

        var row = data.Number is { } number ? await desk.FindAsync(turn.TenantId ?? "", number, cancellationToken) : await desk.DraftAsync(Person.Of(turn), cancellationToken);
        return row is null ? Reply.Text(Strings.Newsletter_Gone) : await SayAsync(turn, row, null, cancellationToken);
    }

    /// <summary>The draft with what was filled in; in the place of what may not be taken stands what is kept.</summary>
    public async Task<Reply> AgainAsync(Turn turn, SaveNewsletter.Data written, FormRemark wrong, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(turn.TenantId ?? "", written.Number, cancellationToken) is not { } row)
            return Reply.Text(Strings.Newsletter_Gone);

        if (row.ReleasedAt is null)
            SaveNewsletter.Take(row, written with { Introduction = written.Introduction ?? row.Introduction });
        row.Version = written.Seen;
        return await SayAsync(turn, row, null, cancellationToken, wrong);
    }

    /// <summary>A newsletter, with what was just done or is wrong.</summary>
    public async Task<Reply> SayAsync(Turn turn, NewsletterRow row, string? said, CancellationToken cancellationToken, FormRemark? wrong = null)
    {
        var reader = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = SupportedLanguages.For(row.Language);
        var letter = await writer.WriteAsync(row, cancellationToken);
        CultureInfo.CurrentUICulture = reader;

        var released = await desk.ReleasedAsync(row.TenantId, MostReleased, cancellationToken);
        var card = row.ReleasedAt is null ? NewsletterCard.Draft(row, letter, released, said, wrong, row.Until.UtcDateTime.Date < clock.GetUtcNow().UtcDateTime.Date) : NewsletterCard.Released(row, tickets.LinkTo(row), said);
        return Reply.Card(card.ToAttachment(), said ?? wrong?.Plain ?? Newsletter.SubjectOf(row)).ForNobodyElse();
    }

    /// <summary>Data of the button.</summary>
    /// <param name="Number">Which one; null for the draft.</param>
    internal sealed record Data(int? Number = null) : ICardActionData
    {
        public static string Verb => "newsletters.show";

        /// <summary>Its answer shows titles of practices, which are kept in one place only.</summary>
        public static bool IsQuestion => true;
    }
}
