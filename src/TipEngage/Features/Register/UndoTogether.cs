using TipEngage.Access;
using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Register;

/// <summary>Takes back in one step what was recorded in one: each change within its own hour, and unless somebody changed it again.</summary>
internal sealed class UndoTogether(PlanViews views, TipRegister register) : ICardAction<UndoTogether.Data>
{
    public static ExecuteAction Button(string plan, IReadOnlyList<RegisterChange> changes) =>
        CardLanguage.Button(Sentence.Of(Strings.Button_UndoAll, changes.Count), new Data(plan, [.. changes.Select(change => change.ChangeId)]));

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        if (await views.OfAsync(turn, data.Plan, cancellationToken) is not { } view || data.Changes is null or [] || data.Changes.Count > ConfirmAssignments.Most)
            return Say.NotThere;

        List<UndoOutcome> outcomes = [];
        foreach (var change in data.Changes.Reverse())
            outcomes.Add(await register.UndoAsync(change, Person.Of(turn), cancellationToken));

        UndoOutcome.Tried[] tried = [.. outcomes.OfType<UndoOutcome.Tried>()];
        var isLate = outcomes.OfType<UndoOutcome.TooLate>().Any();
        if (tried is [])
            return Reply.Text(isLate ? Strings.Undo_TooLate : Strings.Undo_NotYours).Privately();

        var now = await views.OfAsync(turn, view.Plan.Key, cancellationToken) ?? view;
        return Outcomes.Say(now, ItemOf(now.Plan, tried), [.. tried.Select(one => (one.Key, one.Outcome))], isLate ? Strings.Undo_NotAll : null);
    }

    private static PlanItem? ItemOf(Plan plan, IReadOnlyList<UndoOutcome.Tried> tried) =>
        tried.Select(one => UndoChange.ItemOf(one.Outcome)).OfType<string>().FirstOrDefault() is { } item ? plan.Find(item) : null;

    /// <summary>Data of the button: the changes, in the order in which they were made.</summary>
    internal sealed record Data(string Plan, IReadOnlyList<Guid>? Changes) : ICardActionData
    {
        public static string Verb => "register.undo.all";
    }
}
