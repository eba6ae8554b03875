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
        var sentence = Terms.Find(view.Plan, arguments, Vocabulary.Default) is { } words
            ? Sentence.Of(Strings.Term_StandsFor, arguments.ToUpperInvariant(), words)
            : Strings.Term_Unknown;
        return Task.FromResult(Reply.Card(TermCard.Create(view, sentence).ToAttachment(), sentence));
    }
}
