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
    public static Reply Say(PlanView view, PlanItem? item, ChangeOutcome outcome) => Say(view, item, [(default, outcome)]);

    /// <summary>Several changes that were confirmed together; each of them was recorded or not by itself.</summary>
    /// <param name="view">The plan.</param>
    /// <param name="item">The item whose card is shown; null for none.</param>
    /// <param name="outcomes">What became of each.</param>
    /// <param name="also">What else was not done; null for nothing.</param>
    public static Reply Say(PlanView view, PlanItem? item, IReadOnlyList<(EntryKey Key, ChangeOutcome Outcome)> outcomes, string? also = null)
    {
        RegisterChange[] recorded = [.. outcomes.Select(one => Recorded(one.Outcome)).OfType<RegisterChange>()];
        var overtaken = outcomes.Select(one => one.Outcome).OfType<ChangeOutcome.Overtaken>().FirstOrDefault();
        if (recorded is not [])
        {
            string?[] but = [overtaken is null ? null : Strings.Overtaken_Some, .. outcomes.Select(one => NotDone(view, one.Key, one.Outcome)), also];
            return Done(view, item, recorded, [.. but.OfType<string>()]);
        }

        if (overtaken is not null)
            return Card(OvertakenCard.Create(view, item, overtaken), Strings.Overtaken_Title);

        return outcomes[0].Outcome switch
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

    /// <summary>Why one of several was not recorded; null where it was, or where nothing was to be.</summary>
    private static string? NotDone(PlanView view, EntryKey key, ChangeOutcome outcome) => outcome switch
    {
        ChangeOutcome.Refused { Fault: var fault } => Sentence.Of(Strings.Plain_Line, ChangeWords.Subject(view.Plan, key) ?? key.Subject, RegisterWords.Fault(fault)),
        ChangeOutcome.NotAllowed => Sentence.Of(Strings.Plain_Line, ChangeWords.Subject(view.Plan, key) ?? key.Subject, Strings.Permission_Coordinators),
        _ => null,
    };

    /// <summary>The card of the item as it stands now, with the way back above it.</summary>
    private static Reply Done(PlanView view, PlanItem? item, IReadOnlyList<RegisterChange> changes, IReadOnlyList<string> but)
    {
        var said = changes.All(change => change.Undoes is null) ? Strings.Recorded_Title : Strings.Undone_Title;
        return item is null
            ? Card(RecordedCard.Create(view, said, changes, but), said)
            : Card(ItemCard.CreateBelow(view, item, RecordedCard.Note(view, said, changes, but)), said);
    }

    private static Reply Card(AdaptiveCard card, string summary) => Reply.Card(card.ToAttachment(), summary).Privately();
}
