using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Sending;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Reviews;

/// <summary>Writes to a coordinator what waits for longer than was promised: references and days, and nothing of the content.</summary>
internal sealed class WriteOverdue(ReviewQueue queue, Roles roles, LetterLanguages languages, PlanCatalog catalog, AsOfClock days, IDbContextFactory<TipDbContext> contexts) : ILetterWriter
{
    private const int MostShown = 10;

    public string Kind => TellOfOverdue.Kind;

    public async Task<MessageActivity?> WriteAsync(Letter letter, CultureInfo? language, CancellationToken cancellationToken)
    {
        if (await roles.NowAsync(new Person(letter.TenantId, letter.PersonId, null), cancellationToken) < Role.Coordinator || await IsToldByLaterAsync(letter, cancellationToken))
            return null;

        QueuedPractice[] late = [.. (await queue.ListAsync(cancellationToken)).Where(one => one.IsOverdue)];
        if (late is [])
            return null;

        CultureInfo.CurrentUICulture = language ?? await languages.OfChatAsync(letter, cancellationToken);
        var said = Sentence.Of(Strings.Review_Overdue, late.Length);
        string[] lines = [.. late.Take(MostShown).Select(ReviewCard.Summary)];
        return MessageActivity.FromCard(
            PlanView.Of(catalog, days).BesideThePlan().Card(
                [CardText.Plain(said), .. lines.Select(line => CardText.Plain(line) with { Spacing = CardSpacing.Small }), CardText.Subtle(Strings.Review_OverdueWhen)],
                CardText.Lines([said, .. lines]),
                [PracticeButtons.Queue]).ToAttachment(),
            said);
    }

    private async Task<bool> IsToldByLaterAsync(Letter letter, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var weeks = await db.Letters.Where(one => one.Kind == TellOfOverdue.Kind && one.PersonId == letter.PersonId).Select(one => one.Told).ToArrayAsync(cancellationToken);
        return weeks.Any(week => string.CompareOrdinal(week, letter.Told) > 0);
    }
}
