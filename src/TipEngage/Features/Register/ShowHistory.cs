using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Register;

/// <summary>Shows who recorded what about an item, and when.</summary>
internal sealed class ShowHistory(PlanViews views, TipRegister register) : ICommand, ICardAction<ShowHistory.Data>
{
    /// <summary>So many fit a card.</summary>
    private const int Page = 8;

    public static ExecuteAction Button(Plan plan, string item, long? before = null) =>
        CardLanguage.Button(before is null ? Strings.Button_History : Strings.Button_Older, new Data(item, plan.Key, before));

    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) => ShowAsync(turn, null, arguments, null, cancellationToken);

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => ShowAsync(turn, data.Plan, data.Item, data.Before, cancellationToken);

    private async Task<Reply> ShowAsync(Turn turn, string? plan, string id, long? before, CancellationToken cancellationToken)
    {
        if (await views.OfAsync(turn, plan, cancellationToken) is not { } view || view.Plan.Find(id) is not { } item)
            return Say.Gone;

        var found = await register.HistoryAsync(view.Plan.Key, view.Register.Role, new(Items: [item.Id], Most: Page + 1, Before: before), cancellationToken);
        var shown = found.Take(Page).ToArray();
        var older = found.Count > Page ? Button(view.Plan, item.Id, shown[^1].Position) : null;
        var title = Sentence.Of(Strings.History_Title, item.Id);
        return Reply.Card(HistoryCard.Create(view, title, shown, older).ToAttachment(), title);
    }

    /// <summary>Data of the button.</summary>
    internal sealed record Data(string Item, string Plan, long? Before = null) : ICardActionData
    {
        public static string Verb => "workplan.history";

        public static bool IsQuestion => true;
    }
}
