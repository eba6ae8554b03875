using TipEngage.Plans.Catalog;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Understanding.Requests;

namespace TipEngage.Features.Register;

/// <summary>Says how far translations are, of all materials or of the one that was asked for.</summary>
internal sealed class ShowTranslations(PlanViews views) : ICommand, ICardAction<ShowTranslations.Data>
{
    public static ExecuteAction Button(Plan plan) => CardLanguage.Button(Strings.Button_AllTranslations, new Data(plan.Key));

    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = await views.OfAsync(turn, cancellationToken);
        return Show(view, TranslationQuestion.Read(arguments));
    }

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        await views.OfAsync(turn, data.Plan, cancellationToken) is { } view ? Show(view, new([], null, null)) : Say.NotThere;

    private static Reply Show(PlanView view, TranslationQuestion question)
    {
        PlanItem[] items = [.. question.Items.Select(view.Plan.Find).OfType<PlanItem>()];
        var unknown = question.UnknownLanguage is { } typed ? Sentence.Of(Strings.Translations_NoSuchLanguage, typed) : null;
        return Reply.Card(TranslationsCard.Create(view, items, question.Material, question.Language, unknown).ToAttachment(), unknown ?? TranslationsCard.Title(question.Language));
    }

    /// <summary>Data of the button.</summary>
    /// <param name="Plan">Period of the plan.</param>
    internal sealed record Data(string Plan) : ICardActionData
    {
        public static string Verb => "register.translations";

        public static bool IsQuestion => true;
    }
}
