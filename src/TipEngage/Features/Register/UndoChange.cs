using TipEngage.Access;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Register;

/// <summary>Takes back a change of one's own within the hour, in one step.</summary>
internal sealed class UndoChange(PlanViews views, TipRegister register) : ICardAction<UndoChange.Data>, ICommand
{
    /// <param name="change">The change.</param>
    /// <param name="plan">Period of the plan.</param>
    /// <param name="subject">What it is about, where a card has several; null where it has one.</param>
    public static ExecuteAction Button(Guid change, string plan, string? subject = null) =>
        CardLanguage.Button(subject is null ? Strings.Button_Undo : Sentence.Of(Strings.Plain_Line, Strings.Button_Undo, subject), new Data(change, plan));

    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = await views.OfAsync(turn, cancellationToken);
        return await register.LatestOfAsync(view.Plan.Key, Person.Of(turn), cancellationToken) switch
        {
            [] => Reply.Text(Strings.Undo_NothingYours).Privately(),
            [var latest] => await UndoAsync(turn, latest.ChangeId, view, cancellationToken),
            var together => Reply.Card(RecordedCard.Create(view, Sentence.Of(Strings.Undo_Together, together.Count), together, []).ToAttachment(), Sentence.Of(Strings.Undo_Together, together.Count)).Privately(),
        };
    }

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        await views.OfAsync(turn, data.Plan, cancellationToken) is { } view ? await UndoAsync(turn, data.Change, view, cancellationToken) : Say.NotThere;

    private async Task<Reply> UndoAsync(Turn turn, Guid change, PlanView view, CancellationToken cancellationToken)
    {
        switch (await register.UndoAsync(change, Person.Of(turn), cancellationToken))
        {
            case UndoOutcome.TooLate:
                return Reply.Text(Strings.Undo_TooLate).Privately();
            case UndoOutcome.Tried { Outcome: var outcome }:
                var now = await views.OfAsync(turn, view.Plan.Key, cancellationToken) ?? view;
                return Outcomes.Say(now, ItemOf(outcome) is { } id ? now.Plan.Find(id) : null, outcome);
            default:
                return Reply.Text(Strings.Undo_NotYours).Privately();
        }
    }

    /// <summary>Id of the item that an outcome is about; null for none.</summary>
    public static string? ItemOf(ChangeOutcome outcome) => outcome switch
    {
        ChangeOutcome.Recorded { Change.Item: var item } => item,
        ChangeOutcome.AlreadyRecorded { Change.Item: var item } => item,
        ChangeOutcome.Overtaken { Now.Item: var item } => item,
        _ => null,
    };

    /// <summary>Data of the button.</summary>
    internal sealed record Data(Guid Change, string Plan) : ICardActionData
    {
        public static string Verb => "register.undo";
    }
}
