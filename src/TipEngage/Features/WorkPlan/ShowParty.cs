using System.Globalization;
using TipEngage.Features.WorkPlan.Answers;
using TipEngage.Parties;
using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Routing;
using TipEngage.Understanding;

namespace TipEngage.Features.WorkPlan;

/// <summary>Says what the plan's text has of a country or an organisation, and which items are recorded as its own.</summary>
internal sealed class ShowParty(PlanViews views) : ICommand
{
    /// <summary>Shorter names are words of the plan too: "us", "as".</summary>
    private const int LongestShortName = 2;

    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = await views.OfAsync(turn, cancellationToken);
        var code = arguments.Split(' ')[0];
        var list = ListOf(view, code, arguments.EndsWith($" {Commands.Who}", StringComparison.Ordinal));
        return Reply.Card(ItemListCard.Create(view, list).ToAttachment(), list.Note ?? list.Title);
    }

    private static ItemList ListOf(PlanView view, string code, bool isOfDuty)
    {
        var name = PartyNames.NameOf(code, CultureInfo.CurrentUICulture);
        string[] names = [.. PartyNames.InEnglish(code).Select(PlainWords.Of).Where(one => one.Length > LongestShortName).Distinct()];
        var wording = PlanWording.Of(view.Plan);
        PlanItem[] named = [.. wording.Items(names)];
        var recorded = view.Register.All(RegisterKind.Assignment).Where(entry => entry.Key.Second == code).ToDictionary(entry => entry.Key.First);
        PlanItem[] own = [.. view.Plan.Items.Where(item => recorded.ContainsKey(item.Id) && !named.Contains(item))];
        return new(name, string.Join(' ', Said(view, name, wording.Says(names), isOfDuty, recorded.Count > 0)),
        [
            new(named is [] ? "" : Strings.Party_InPlan, named),
            new(own is [] ? "" : Strings.Party_Recorded, own) { Says = item => RegisterWords.Role(recorded[item.Id].Value(RegisterFields.Role)) },
        ]);
    }

    private static IEnumerable<string> Said(PlanView view, string name, bool isNamed, bool isOfDuty, bool isRecorded)
    {
        yield return Sentence.Of(isNamed ? Strings.Party_Named : Strings.Party_NotNamed, name);
        if (isOfDuty)
            yield return Actors(view.Plan);
        if (!view.Register.IsAway && (isRecorded || isOfDuty))
            yield return Sentence.Of(isRecorded ? Strings.Party_HasItems : Strings.Party_HasNone, name);
    }

    /// <summary>For which items the plan says who acts, in its words.</summary>
    private static string Actors(Plan plan) => plan.Items.Where(item => item.LeadNamed).ToArray() is { Length: > 0 } items
        ? Sentence.Of(Strings.Party_Actors, string.Join("; ", items.Select(item => $"{item.Id} (“{ItemWords.Lead(item)}”)")))
        : Strings.Item_NoLead;
}
