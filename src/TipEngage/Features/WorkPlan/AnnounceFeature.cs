using TipEngage.Features.WorkPlan.Answers;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Routing;
using TipEngage.Understanding;

namespace TipEngage.Features.WorkPlan;

/// <summary>Says in a sentence what a later version will do, beside the items that were named.</summary>
internal sealed class AnnounceFeature(PlanCatalog catalog, AsOfClock clock) : ICommand
{
    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = PlanView.Of(catalog, clock);
        var words = arguments.Split(' ');
        var sentence = SentenceOf(Enum.TryParse<Feature>(words[0], out var feature) ? feature : null);
        var list = ItemList.Beside(sentence, [.. words.Skip(1).Select(view.Plan.Find).OfType<PlanItem>()]);
        return Task.FromResult(list.Items.Any()
            ? Reply.Card(ItemListCard.Create(view, list).ToAttachment(), sentence)
            : Reply.Card(TermCard.Create(view, sentence).ToAttachment(), sentence));
    }

    private static string SentenceOf(Feature? feature) => feature switch
    {
        Feature.Practices => Strings.Later_Practices,
        Feature.Endorsement => Strings.Later_Endorsement,
        Feature.Gaps => Strings.Later_Gaps,
        Feature.Progress => Strings.Later_Progress,
        Feature.Assignment => Strings.Later_Assignment,
        Feature.Translations => Strings.Later_Translations,
        _ => Strings.Search_NothingFound,
    };
}
