using System.Globalization;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Sending;
using TipEngage.Teams.Activities;

namespace TipEngage.Features.Reviews;

/// <summary>Writes to a coordinator that somebody had them see to a practice: nothing of its content, which a button shows.</summary>
internal sealed class WriteAssignment(ReviewQueue queue, Roles roles, LetterLanguages languages, PlanCatalog catalog, AsOfClock days) : ILetterWriter
{
    public string Kind => ReviewerLetters.Kind;

    public async Task<MessageActivity?> WriteAsync(Letter letter, CultureInfo? language, CancellationToken cancellationToken)
    {
        if (await queue.FindAsync(letter.SubjectId, cancellationToken) is not { IsWaiting: true, WaitsForAnother: false } one || one.Practice.AssigneeId != letter.PersonId
            || await roles.NowAsync(new Person(letter.TenantId, letter.PersonId, null), cancellationToken) < Role.Coordinator)
            return null;

        CultureInfo.CurrentUICulture = language ?? await languages.OfChatAsync(letter, cancellationToken);
        var said = Sentence.Of(Strings.Review_Assigned, one.Practice.Reference, ReviewWords.State(one.Practice.State), ReviewCard.Age(one));
        return MessageActivity.FromCard(PlanView.Of(catalog, days).BesideThePlan().Card([CardText.Plain(said)], said, [OpenReview.Button(one.Practice.Id)]).ToAttachment(), said);
    }
}
