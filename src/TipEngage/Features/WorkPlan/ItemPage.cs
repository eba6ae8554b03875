using TipEngage.Hosting;
using TipEngage.Plans.Catalog;
using TipEngage.Resources;
using TipEngage.Screens;

namespace TipEngage.Features.WorkPlan;

/// <summary>The page behind a link to an item: what the plan says, word for word.</summary>
internal static class ItemPage
{
    public static void MapItemPages(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/items/{id}", async (string id, string? plan, PlanViews views, HttpContext context) =>
            await views.PublicAsync(plan, context.RequestAborted) is { } view && view.Plan.Find(id) is { } item
                ? WebPage.Of(context, ItemWords.Title(item), Body(view, item))
                : Results.NotFound())
            .AddEndpointFilter<PageLanguage>();

    private static string Body(PlanView view, PlanItem item) => $"""
        {(item.TitleIsOurs ? $"<p><small>{Encode(Strings.Item_TitleIsOurs)}</small></p>" : "")}
        <h2>{Encode(Strings.Item_PlanSays)}</h2>
        <p{LanguageOfPlan(view)}>{Html(item.Action)}</p>
        <h2>{Encode(Strings.Item_StatusAsWritten)}</h2>
        <p{LanguageOfPlan(view)}>{Html(item.Status.AsWritten)}</p>
        {(view.Glosses?.Of(item) is { } gloss ? $"<div class=\"note\"><small>{Encode(Strings.Gloss_Label)}</small><p>{Encode(gloss.Text)}</p></div>" : "")}
        <p>{Encode(Strings.Item_Years)}: {Encode(ItemWords.Years(item, view.Plan))}<br>
        {Encode(Strings.Item_WhoActs)}: {Encode(ItemWords.Lead(item))}</p>
        <hr>
        <h2>{Encode(Strings.Item_Progress)}</h2>
        <p>{Encode(ProgressSection.State(view, item))}</p>
        <p><small>{Encode(view.SourceLine)} {Encode(view.AsOfLine ?? "")}</small></p>
        """;

    private static string LanguageOfPlan(PlanView view) => SupportedLanguages.IsEnglish(view.Language) ? "" : " lang=\"en\"";

    private static string Html(PlanText text) =>
        string.Concat(text.Runs.Select(run => run.Italic ? $"<i>{Encode(run.Text)}</i>" : Encode(run.Text)));

    private static string Encode(string text) => WebPage.Encode(text);
}
