using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Register;

/// <summary>Previews that a proposed initiative is accepted or declined.</summary>
internal sealed class DecideInitiative(PlanViews views) : ICommand, ICardAction<DecideInitiative.Data>
{
    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = await views.OfAsync(turn, cancellationToken);
        var words = arguments.Split(' ');
        var (number, state) = (words[0], words.ElementAtOrDefault(1) ?? "");
        if (!PlanViews.IsForOne(turn))
            return Say.Here(view, CardLanguage.Button(Strings.Button_Preview, new Data(view.Plan.Key, number, null, state)));
        if (!view.Register.IsCoordinator)
            return Say.NotForYou();

        return Preview(view, new(view.Plan.Key, number, null, state));
    }

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        views.AnswerCoordinatorAsync(turn, data.Plan, view => Preview(view, data), cancellationToken);

    private static Reply Preview(PlanView view, Data data)
    {
        if (!RegisterFields.InitiativeStates.Contains(data.State))
            return Say.NotThere;
        if (view.Register.Find(new(data.Plan, RegisterKind.Initiative, data.Number)) is not { } initiative)
            return Reply.Text(Sentence.Of(Strings.Initiative_Missing, data.Number)).Privately();

        var proposed = new ProposedChange(Guid.NewGuid(), initiative.Key, data.Version ?? initiative.Version, new Dictionary<string, string?> { [RegisterFields.State] = data.State });
        var card = PreviewCard.Create(view, null, proposed, initiative.Fields, ListInitiatives.Button(view.Plan));
        return Reply.Card(card.ToAttachment(), Strings.Preview_Title).Privately();
    }

    /// <summary>Data of the button.</summary>
    /// <param name="Plan">Period of the plan.</param>
    /// <param name="Number">Number of the initiative, such as <c>M1</c>.</param>
    /// <param name="Version">Version that was seen; the present one where it was only named.</param>
    /// <param name="State">The decision.</param>
    internal sealed record Data(string Plan, string Number, int? Version, string State) : ICardActionData
    {
        public static string Verb => "initiatives.decide";

        public static bool IsQuestion => true;
    }
}
