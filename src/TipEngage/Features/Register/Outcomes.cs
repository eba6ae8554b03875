using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Register;

/// <summary>What became of a change, for the person who made it.</summary>
internal static class Outcomes
{
    public static Reply Say(PlanView view, PlanItem? item, ChangeOutcome outcome) => outcome switch
    {
        ChangeOutcome.Recorded { Change: var change } => Done(view, item, change),
        ChangeOutcome.AlreadyRecorded { Change: var change } => Done(view, item, change),
        ChangeOutcome.Overtaken overtaken => Card(OvertakenCard.Create(view, item, overtaken), Strings.Overtaken_Title),
        ChangeOutcome.Refused { Fault: var fault } => Reply.Text(RegisterWords.Fault(fault)).Privately(),
        ChangeOutcome.Nothing => Reply.Text(Strings.Preview_Nothing).Privately(),
        _ => Register.Say.NotForYou,
    };

    /// <summary>The card of the item as it stands now, with the way back above it.</summary>
    private static Reply Done(PlanView view, PlanItem? item, RegisterChange change)
    {
        var said = change.Undoes is null ? Strings.Recorded_Title : Strings.Undone_Title;
        return item is null
            ? Card(RecordedCard.Create(view, said, change), said)
            : Card(ItemCard.Create(view, item, RecordedCard.Note(said, change)), said);
    }

    private static Reply Card(AdaptiveCard card, string summary) => Reply.Card(card.ToAttachment(), summary).Privately();
}
