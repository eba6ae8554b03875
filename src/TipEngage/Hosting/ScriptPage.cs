using System.Globalization;
using TipEngage.Resources;

namespace TipEngage.Hosting;

/// <summary>The frame of a page that its own script fills: nothing inline, nothing from elsewhere.</summary>
internal static class ScriptPage
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

    /// <param name="name">Name of the script and of the style sheet among <see cref="PageFiles"/>.</param>
    public static IResult Of(HttpContext context, string title, string name)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.KeepPrivate();
        return Results.Content(Html(SupportedLanguages.For(CultureInfo.CurrentUICulture.Name).Name, WebPage.Encode(title), name), "text/html; charset=utf-8");
    }

    private static string Html(string language, string title, string name) => $"""
        <!doctype html>
        <html lang="{language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title}</title>
        <link rel="stylesheet" href="/pages/{name}.css">
        <script type="module" src="/pages/{name}.js"></script>
        </head>
        <body>
        <div id="app"></div>
        <noscript><main><h1>{title}</h1><p>{WebPage.Encode(Strings.Page_NeedsScript)}</p></main></noscript>
        </body>
        </html>
        """;
}
