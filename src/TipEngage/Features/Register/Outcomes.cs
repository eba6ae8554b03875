using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Register;

/// <summary>What became of changes, for the person who made them.</summary>
internal static class Outcomes
{
    public static Reply Say(PlanView view, PlanItem? item, ChangeOutcome outcome) => Say(view, item, [outcome]);

    /// <summary>Several changes that were confirmed together; each of them was recorded or not by itself.</summary>
    public static Reply Say(PlanView view, PlanItem? item, IReadOnlyList<ChangeOutcome> outcomes)
    {
        RegisterChange[] recorded = [.. outcomes.Select(Recorded).OfType<RegisterChange>()];
        var overtaken = outcomes.OfType<ChangeOutcome.Overtaken>().FirstOrDefault();
        if (recorded is not [])
            return Done(view, item, recorded, overtaken is null ? null : Strings.Overtaken_Some);
        if (overtaken is not null)
            return Card(OvertakenCard.Create(view, item, overtaken), Strings.Overtaken_Title);

        return outcomes[0] switch
        {
            ChangeOutcome.Refused { Fault: var fault } => Reply.Text(RegisterWords.Fault(fault)).Privately(),
            ChangeOutcome.Nothing => Reply.Text(Strings.Preview_Nothing).Privately(),
            _ => Register.Say.NotForYou(),
        };
    }

    private static RegisterChange? Recorded(ChangeOutcome outcome) => outcome switch
    {
        ChangeOutcome.Recorded { Change: var change } => change,
        ChangeOutcome.AlreadyRecorded { Change: var change } => change,
        _ => null,
    };

    /// <summary>The card of the item as it stands now, with the way back above it.</summary>
    private static Reply Done(PlanView view, PlanItem? item, IReadOnlyList<RegisterChange> changes, string? but)
    {
        var said = changes.All(change => change.Undoes is null) ? Strings.Recorded_Title : Strings.Undone_Title;
        return item is null
            ? Card(RecordedCard.Create(view, said, changes), said)
            : Card(ItemCard.Create(view, item, RecordedCard.Note(view, said, changes, but)), said);
    }

    private static Reply Card(AdaptiveCard card, string summary) => Reply.Card(card.ToAttachment(), summary).Privately();
}
