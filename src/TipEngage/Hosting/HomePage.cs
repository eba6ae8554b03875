using TipEngage.Resources;

namespace TipEngage.Hosting;

/// <summary>Says in the browser what this is.</summary>
internal static class HomePage
{
    public static void MapHomePage(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/", (HttpContext context) =>
        WebPage.Of(context, Strings.Home_Title, $"""
            <p>{WebPage.Encode(Strings.Home_What)}</p>
            <p class="note">{WebPage.Encode(Strings.Home_NotReporting)}</p>
            <p><a href="/health/ready">{WebPage.Encode(Strings.Home_Health)}</a></p>
            """)).AddEndpointFilter<PageLanguage>();
}
