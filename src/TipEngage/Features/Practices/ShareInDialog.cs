using TipEngage.Practices;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Teams.Routing.Invokes;

namespace TipEngage.Features.Practices;

/// <summary>The form in a dialog, which only the person who opened it sees.</summary>
internal sealed class ShareInDialog(AnswerForm form, PlanViews views) : IInvoke<DialogRequest, DialogAnswer>
{
    public async Task<DialogAnswer?> HandleAsync(Turn turn, DialogRequest value, CancellationToken cancellationToken)
    {
        var visitor = await FormVisitor.OfAsync(turn, Door.Dialog, views, cancellationToken);
        var verb = value.Data is { } data ? CardData.VerbOf(data) : null;
        return new(TaskOf(await form.AnswerAsync(visitor, verb, value.Data, cancellationToken)));
    }

    public static DialogTask TaskOf(FormAnswer answer) => answer.Card is { } card
        ? DialogTask.Card(Strings.Practice_DialogTitle, card.ToAttachment(), height: "large")
        : DialogTask.Say(answer.Summary);
}
