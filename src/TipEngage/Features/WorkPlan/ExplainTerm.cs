using TipEngage.Features.WorkPlan.Answers;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Routing;
using TipEngage.Understanding;

namespace TipEngage.Features.WorkPlan;

/// <summary>Says what an abbreviation stands for, where the plan spells it out.</summary>
internal sealed class ExplainTerm(PlanCatalog catalog, AsOfClock clock) : ICommand
{
    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = PlanView.Of(catalog, clock);
        var label = Label(arguments);
        var words = Terms.Find(view.Plan, arguments, Vocabulary.Default);
        var isOfPlan = words is null || PlanWording.Of(view.Plan).Says(PlainWords.Of(words));
        var sentence = label ?? (words is null ? Strings.Term_Unknown : Sentence.Of(Strings.Term_StandsFor, arguments.ToUpperInvariant(), words));
        return Task.FromResult(Reply.Card(TermCard.Create(view, sentence, isOfPlan && label is null).ToAttachment(), sentence));
    }

    /// <summary>How far what carries a label of the Traffic Light Protocol is shared here; null for another term.</summary>
    private static string? Label(string arguments) => arguments.Split(' ') is [TlpLabel.Term, var label]
        ? Sentence.Of(Strings.Term_Tlp, label switch
        {
            "CLEAR" or "WHITE" => Strings.Tlp_Clear,
            "GREEN" => Strings.Tlp_Green,
            "AMBER" => Strings.Tlp_Amber,
            _ => Sentence.Of(Strings.Term_TlpNotUsed, label),
        })
        : null;
}
