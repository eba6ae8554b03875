using TipEngage.Features.WorkPlan.Answers;
using TipEngage.Plans.Catalog;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Routing;
using TipEngage.Understanding;

namespace TipEngage.Features.WorkPlan;

/// <summary>Says where words stand in the plan's text, or that they do not, with the nearest items.</summary>
internal sealed class FindWords(PlanViews views) : ICommand
{
    private const int MostGuesses = 3;

    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = await views.OfAsync(turn, cancellationToken);
        var list = Find(view, arguments, PlainWords.Of(arguments));
        return Reply.Card(ItemListCard.Create(view, list).ToAttachment(), list.Summary);
    }

    private static ItemList Find(PlanView view, string typed, string words)
    {
        var wording = PlanWording.Of(view.Plan);
        if (wording.Items([words]).ToArray() is { Length: > 0 } items)
            return ItemList.Said(Sentence.Of(Strings.Says_InItems, typed), items);
        if (wording.Passages([words]).ToArray() is { Length: > 0 } passages)
            return ItemList.Said($"{Sentence.Of(Strings.Says_InBackground, typed)} “{string.Join("” “", passages)}”", []);
        if (PlanWording.Translated(view, words).ToArray() is { Length: > 0 } translated)
            return ItemList.Said(Sentence.Of(Strings.Says_InTranslation, typed), translated);

        var nowhere = Sentence.Of(view.Glosses is null ? Strings.Says_Nowhere : Strings.Says_NowhereInEnglish, typed);
        PlanItem[] nearest = [.. view.Plan.Search(words).Take(MostGuesses)];
        return ItemList.Said(nearest is [] ? nowhere : $"{nowhere} {Strings.Says_Nearest}", nearest);
    }
}
