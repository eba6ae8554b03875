using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Teams.Routing.Invokes;

namespace TipEngage.Features.Practices;

/// <summary>Begins a practice with what somebody wrote in a message: it fills the summary, once it is screened, and is kept only when the person goes on.</summary>
internal sealed class ShareMessage(AnswerForm form, PlanViews views) : IInvoke<MessagingExtensionAction, MessagingExtensionAnswer>
{
    /// <summary>Name of the command in the app's manifest.</summary>
    public const string Command = "sharePractice";

    public async Task<MessagingExtensionAnswer?> HandleAsync(Turn turn, MessagingExtensionAction value, CancellationToken cancellationToken)
    {
        var visitor = await FormVisitor.OfAsync(turn, Door.Message, views, cancellationToken);
        var answer = value.Data is { } data && CardData.VerbOf(data) is { } verb
            ? await form.AnswerAsync(visitor, verb, data, cancellationToken)
            : Begin(visitor, MessageWords.Of(value.MessagePayload));
        return new() { Task = ShareInDialog.TaskOf(answer) };
    }

    private static FormAnswer Begin(FormVisitor visitor, string text)
    {
        var step = PracticeForm.StepsOf(FormLevel.Quick)[0];
        var screened = ScreenMessage.Of(step, text);
        return FillForm.Show(visitor, new(Guid.NewGuid(), FormLevel.Quick, step, screened.Shown)
        {
            Remarks = screened.Remarks,
            Notice = ScreenMessage.Notice(screened, text),
            MayAskHelp = screened.IsDisclosure,
        });
    }
}
