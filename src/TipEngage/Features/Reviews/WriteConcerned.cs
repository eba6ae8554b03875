using System.Globalization;
using Microsoft.Extensions.Options;
using TipEngage.Data;
using TipEngage.Parties;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Sending;
using TipEngage.Teams.Activities;

namespace TipEngage.Features.Reviews;

/// <summary>Writes to a focal point on which day their country may object for the last time, by their own clock, else by that of the country: nothing of the content, which reviewers alone see until it is published.</summary>
internal sealed class WriteConcerned(ReviewQueue queue, LetterLanguages languages, WorkCalendar calendar, PlanCatalog catalog, AsOfClock days, IOptions<ReviewOptions> options, TimeProvider clock) : ILetterWriter
{
    public string Kind => ConcernedLetters.Kind;

    public async Task<MessageActivity?> WriteAsync(Letter letter, CultureInfo? language, CancellationToken cancellationToken)
    {
        if (await queue.FindAsync(letter.SubjectId, cancellationToken) is not { ObjectionUntil: { } until } one || until <= clock.GetUtcNow())
            return null;

        CultureInfo.CurrentUICulture = language ?? await languages.OfChatAsync(letter, cancellationToken);
        ReaderZone.Current = await languages.ZoneAsync(letter, cancellationToken) ?? ReaderZone.Find(calendar.Of(letter.Told).Zone) ?? days.Zone;
        var said = Sentence.Of(Strings.Review_Concerned, one.Practice.Reference, PartyNames.NameOf(letter.Told, CultureInfo.CurrentUICulture), Dates.DayOf(until.AddTicks(-1)));
        string[] lines = options.Value.Contact is { } contact ? [said, Sentence.Of(Strings.Review_ConcernedContact, contact)] : [said];
        return MessageActivity.FromCard(PlanView.Of(catalog, days).BesideThePlan().Card([.. lines.Select(line => CardText.Plain(line))], CardText.Lines([.. lines])).ToAttachment(), said);
    }
}
