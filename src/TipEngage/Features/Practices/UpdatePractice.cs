using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Practices;

/// <summary>Begins an update of what a person has published: a draft of the same words, which is reviewed as any and replaces them only when it is published.</summary>
internal sealed class UpdatePractice(OwnPractices own, OpenPractice open, PlanViews views) : ICardAction<UpdatePractice.Data>
{
    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        (await BeginAsync(await FormVisitor.OfAsync(turn, Door.Chat, views, cancellationToken), data, cancellationToken)).ToReply();

    public static CardAction Button(Door door, SharedPractice practice) => FormButtons.Create(door, Strings.Button_UpdatePractice, new Data(practice.Id, Guid.NewGuid()), withInputs: false);

    /// <summary>There is one update at a time: where one is on its way already, it is shown.</summary>
    public async Task<FormAnswer> BeginAsync(FormVisitor visitor, Data data, CancellationToken cancellationToken)
    {
        var all = await own.ListAsync(visitor.Person, cancellationToken);
        if (all.FirstOrDefault(one => one.Id == data.Practice) is not { } practice)
            return FormAnswer.Say(Strings.Practice_Gone);
        if (!practice.MayBeUpdated)
            return ReceiptCard.Answer(visitor, practice);

        var outcome = await own.SaveAsync(visitor.Person, DraftOf(practice, data.Draft, visitor), cancellationToken);
        return outcome is PracticeOutcome.Done { Practice.Id: var begun } ? await open.OpenAsync(visitor, new(begun), cancellationToken) : FillForm.Say(visitor, outcome);
    }

    private static FilledStep DraftOf(SharedPractice practice, Guid draft, FormVisitor visitor) =>
        new(draft, practice.Level, PracticeForm.StepsOf(practice.Level)[0].Name, practice.Values.ToDictionary(one => one.Key, one => (string?)one.Value))
        {
            Door = visitor.Door,
            Tongue = visitor.View.Language.Name,
            UpdateOf = PracticeReference.Read(practice.Reference),
        };

    /// <summary>Data of the button.</summary>
    /// <param name="Practice">Id of the practice that is published.</param>
    /// <param name="Draft">Id of the new draft: made with the card, so that pressing twice begins one.</param>
    internal sealed record Data(Guid Practice, Guid Draft) : ICardActionData
    {
        public static string Verb => "practices.update";

        public static bool IsQuestion => true;
    }
}
