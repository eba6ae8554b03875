using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Register;

/// <summary>Previews that a proposed initiative is accepted or declined.</summary>
internal sealed class DecideInitiative(PlanViews views) : ICardAction<DecideInitiative.Data>
{
    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        views.AnswerCoordinatorAsync(turn, data.Plan, view => Preview(view, data), cancellationToken);

    private static Reply Preview(PlanView view, Data data)
    {
        if (view.Register.Find(new(data.Plan, RegisterKind.Initiative, data.Number)) is not { } initiative || !RegisterFields.InitiativeStates.Contains(data.State))
            return Say.Gone;

        var proposed = new ProposedChange(Guid.NewGuid(), initiative.Key, data.Version, new Dictionary<string, string?> { [RegisterFields.State] = data.State });
        var card = PreviewCard.Create(view, null, proposed, initiative.Fields, ListInitiatives.Button(view.Plan));
        return Reply.Card(card.ToAttachment(), Strings.Preview_Title).Privately();
    }

    /// <summary>Data of the button.</summary>
    internal sealed record Data(string Plan, string Number, int Version, string State) : ICardActionData
    {
        public static string Verb => "initiatives.decide";

        public static bool IsQuestion => true;
    }
}
