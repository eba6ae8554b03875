using TipEngage.Practices;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Practices;

/// <summary>Withdraws what a person shared, in one step and without asking why.</summary>
internal sealed class WithdrawSubmission(WithdrawPractice withdraw, PlanViews views) : ICardAction<WithdrawSubmission.Data>
{
    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        var visitor = await FormVisitor.OfAsync(turn, Door.Chat, views, cancellationToken);
        return (await WithdrawAsync(visitor, data.Practice, cancellationToken)).ToReply();
    }

    public async Task<FormAnswer> WithdrawAsync(FormVisitor visitor, Guid practice, CancellationToken cancellationToken) =>
        await withdraw.WithdrawAsync(visitor.Person, practice, cancellationToken) switch
        {
            PracticeOutcome.Done { Practice: var withdrawn } => ReceiptCard.Answer(visitor, withdrawn),
            var other => FillForm.Say(visitor, other),
        };

    /// <summary>Data of the button.</summary>
    internal sealed record Data(Guid Practice) : ICardActionData
    {
        public static string Verb => "practices.withdraw";

        public static bool IsQuestion => true;
    }
}
