using TipEngage.Features.WorkPlan.Answers;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.WorkPlan;

/// <summary>Asks which of several items was meant: letters repeat under different numbers.</summary>
internal sealed class AskWhichItem(PlanCatalog catalog, AsOfClock clock) : ICommand
{
    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = PlanView.Of(catalog, clock);
        PlanItem[] choices = [.. arguments.Split(' ').Select(view.Plan.Find).OfType<PlanItem>()];
        var question = Sentence.Of(Strings.Item_Which, string.Join(Strings.Item_Or, choices.Select(item => item.Id)));
        return Task.FromResult(Reply.Card(ChoiceCard.Create(view, question, choices, isAnswer: true).ToAttachment(), question));
    }
}
