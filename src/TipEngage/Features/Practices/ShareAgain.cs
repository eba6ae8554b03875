using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Practices;

/// <summary>Begins a new draft with what a practice says that was rejected or archived.</summary>
internal sealed class ShareAgain(OwnPractices own, OpenPractice open, PlanViews views) : ICardAction<ShareAgain.Data>
{
    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        (await BeginAsync(await FormVisitor.OfAsync(turn, Door.Chat, views, cancellationToken), data, cancellationToken)).ToReply();

    public static CardAction Button(Door door, SharedPractice practice) => FormButtons.Create(door, Strings.Button_ShareAgain, new Data(practice.Id, Guid.NewGuid()), withInputs: false);

    public async Task<FormAnswer> BeginAsync(FormVisitor visitor, Data data, CancellationToken cancellationToken)
    {
        if (await own.FindAsync(visitor.Person, data.Draft, cancellationToken) is null)
        {
            var all = await own.ListAsync(visitor.Person, cancellationToken);
            if (all.FirstOrDefault(one => one.Id == data.Practice) is not { } practice || !practice.MayBeSharedAgain)
                return FormAnswer.Say(Strings.Practice_Gone);

            var isUpdate = all.Any(one => PracticeStates.IsPublished(one.State) && one.Reference == practice.Updated);
            var outcome = await own.SaveAsync(visitor.Person, DraftOf(practice, data.Draft, visitor) with { UpdateOf = isUpdate ? practice.UpdateOf : null }, cancellationToken);
            return outcome is PracticeOutcome.Done { Practice.Id: var begun } ? await open.OpenAsync(visitor, new(begun), cancellationToken) : FillForm.Say(visitor, outcome);
        }

        return await open.OpenAsync(visitor, new(data.Draft), cancellationToken);
    }

    private static FilledStep DraftOf(SharedPractice practice, Guid draft, FormVisitor visitor) =>
        new(draft, practice.Level, PracticeForm.StepsOf(practice.Level)[0].Name, practice.Values.ToDictionary(one => one.Key, one => (string?)one.Value))
        {
            Door = visitor.Door,
            From = practice.Id,
            MayBegin = visitor.MayBegin,
            Tongue = visitor.View.Language.Name,
        };

    /// <summary>Data of the button.</summary>
    /// <param name="Practice">Id of the practice.</param>
    /// <param name="Draft">Id of the new draft: made with the card, so that pressing twice begins one.</param>
    internal sealed record Data(Guid Practice, Guid Draft) : ICardActionData
    {
        public static string Verb => "practices.again";

        public static bool IsQuestion => true;
    }
}
