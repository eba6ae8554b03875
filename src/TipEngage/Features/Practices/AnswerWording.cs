using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Practices;

/// <summary>Takes a person's yes or no to what is to be published of theirs, or that it is still true.</summary>
internal sealed class AnswerWording(DecidePractice decide, OwnPractices own, PlanViews views) : ICardAction<AnswerWording.Data>
{
    private static readonly ReviewEvent[] answers = [ReviewEvent.Agree, ReviewEvent.Decline, ReviewEvent.Confirm];

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        var visitor = await FormVisitor.OfAsync(turn, Door.Chat, views, cancellationToken);
        return (await AnswerAsync(visitor, data, cancellationToken)).ToReply();
    }

    public async Task<FormAnswer> AnswerAsync(FormVisitor visitor, Data data, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<ReviewEvent>(data.Answer, out var happens) || !answers.Contains(happens))
            return FormAnswer.Say(Strings.Practice_CardTooOld);

        var outcome = await decide.TakeAsync(visitor.Person, new(data.Practice, data.Seen, happens) { Reason = happens is ReviewEvent.Decline ? ReviewReasons.Declined : null }, cancellationToken);
        if (await own.FindAsync(visitor.Person, data.Practice, cancellationToken) is not { } practice)
            return FormAnswer.Say(Strings.Practice_Gone);

        return outcome switch
        {
            ReviewOutcome.Done => ReceiptCard.Answer(visitor, practice),
            ReviewOutcome.Overtaken when practice is { State: PracticeState.ConsentCheck, Proposed: not null } && happens is not ReviewEvent.Confirm =>
                ReceiptCard.Answer(visitor, practice, Sentence.Of(Strings.Decision_LookAgain, practice.Reference)),
            ReviewOutcome.Overtaken => ReceiptCard.Answer(visitor, practice, Sentence.Of(Strings.Review_Overtaken, practice.Reference, PracticeWords.State(practice))),
            _ when practice.IsSetAside => ReceiptCard.Answer(visitor, practice),
            _ => FormAnswer.Say(Strings.Decision_NotNow),
        };
    }

    public static CardAction Button(Door door, string title, SharedPractice practice, ReviewEvent answer) =>
        FormButtons.Create(door, title, new Data(practice.Id, practice.Revision, answer.ToString()), withInputs: false);

    /// <summary>Data of the buttons.</summary>
    /// <param name="Practice">Id of the practice.</param>
    /// <param name="Seen">The revision that was shown.</param>
    /// <param name="Answer">Name of what is answered.</param>
    internal sealed record Data(Guid Practice, int Seen, string Answer) : ICardActionData
    {
        public static string Verb => "practices.answer";

        public static bool IsQuestion => true;
    }
}
