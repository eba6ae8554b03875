using TipEngage.Access;
using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Register;

/// <summary>Records assignments that were previewed, each as a change of its own, and shows what they have become.</summary>
internal sealed class ConfirmAssignments(PlanViews views, TipRegister register) : ICardAction<ConfirmAssignments.Data>
{
    /// <summary>So many are recorded together at most.</summary>
    public const int Most = 60;

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        if (await views.OfAsync(turn, data.Plan, cancellationToken) is not { } view || data.Changes is [] || data.Changes.Count > Most)
            return Say.NotThere;
        if (data.Changes.Any(change => view.Plan.Find(change.Item) is null))
            return Say.Gone;
        if (data.Changes.Any(change => !PartyChoices.All.Contains(change.Party)))
            return Say.NotThere;

        List<(EntryKey, ChangeOutcome)> outcomes = [];
        foreach (var change in data.Changes)
        {
            var proposed = Proposed(view.Plan, change, data);
            outcomes.Add((proposed.Key, await register.ChangeAsync(proposed, Person.Of(turn), cancellationToken)));
        }

        var now = await views.OfAsync(turn, data.Plan, cancellationToken) ?? view;
        return Outcomes.Say(now, now.Plan.Find(data.Changes[0].Item), outcomes);
    }

    private static ProposedChange Proposed(Plan plan, Change change, Data data)
    {
        var item = plan.Find(change.Item)!;
        var isRemoved = data.Role is null;
        var set = isRemoved ? [] : new Dictionary<string, string?> { [RegisterFields.Role] = data.Role, [RegisterFields.Since] = data.Since };
        return new(change.Id, EntryKey.Assignment(plan.Key, item.Id, change.Party), change.Version, set, item.Id, item.Theme) { Replaces = isRemoved, Seen = data.Seen ?? 0 };
    }

    /// <summary>One party on one item.</summary>
    internal sealed record Change(Guid Id, string Item, string Party, int Version);

    /// <summary>Data of the button, with the position of the register that was shown; no role where they no longer work on it.</summary>
    internal sealed record Data(string Plan, IReadOnlyList<Change> Changes, string? Role = null, string? Since = null, long? Seen = null) : ICardActionData
    {
        public static string Verb => "workplan.assign.confirm";
    }
}
