using TipEngage.Plans.Catalog;
using TipEngage.Screens;
using TipEngage.Teams.Routing;
using TipEngage.Understanding.Requests;

namespace TipEngage.Features.Register;

/// <summary>Says how far translations are, of all materials or of the one that was asked for.</summary>
internal sealed class ShowTranslations(PlanViews views) : ICommand
{
    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = await views.OfAsync(turn, cancellationToken);
        var question = TranslationQuestion.Read(arguments);
        PlanItem[] items = [.. question.Items.Select(view.Plan.Find).OfType<PlanItem>()];
        return Reply.Card(TranslationsCard.Create(view, items, question.Material, question.Language).ToAttachment(), TranslationsCard.Title(question.Language));
    }
}
