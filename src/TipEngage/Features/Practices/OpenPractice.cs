using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Practices;

/// <summary>Goes on with a draft, or changes what was submitted while it may be changed.</summary>
internal sealed class OpenPractice(OwnPractices own, PlanViews views) : ICardAction<OpenPractice.Data>
{
    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        var visitor = await FormVisitor.OfAsync(turn, Door.Chat, views, cancellationToken);
        return (await OpenAsync(visitor, data, cancellationToken)).ToReply();
    }

    public async Task<FormAnswer> OpenAsync(FormVisitor visitor, Data data, CancellationToken cancellationToken) => await own.FindAsync(visitor.Person, data.Practice, cancellationToken) switch
    {
        null => FormAnswer.Say(Strings.Practice_Gone),
        { MayBeChanged: false } found => ReceiptCard.Answer(visitor, found, part: data.Part ?? 0),
        { IsBeingFilledIn: true } draft => FillForm.Show(visitor, FillForm.PageOf(draft, StepOf(draft, data.Step ?? draft.Step))),
        var submitted => FillForm.Show(visitor, FillForm.PageOf(submitted, StepOf(submitted, data.Step))),
    };

    private static FormStep StepOf(SharedPractice practice, string? name)
    {
        var steps = PracticeForm.StepsOf(practice.Level);
        return steps.FirstOrDefault(one => one.Name == name) ?? steps[0];
    }

    /// <summary>Data of the button.</summary>
    /// <param name="Practice">Id of the practice.</param>
    /// <param name="Part">Which part of the words that are proposed, from 0; null for the first.</param>
    /// <param name="Step">The step of the form that is to be shown; null for the one that comes next.</param>
    internal sealed record Data(Guid Practice, int? Part = null, string? Step = null) : ICardActionData
    {
        public static string Verb => "practices.open";

        public static bool IsQuestion => true;
    }
}
