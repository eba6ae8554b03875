using System.Text.Encodings.Web;
using TipEngage.Resources;

namespace TipEngage.Hosting;

/// <summary>Says in the browser what this is.</summary>
internal static class HomePage
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    public static void MapHomePage(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/", (HttpContext context) =>
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Content(Html(), "text/html; charset=utf-8");
    });

    private static string Html() => $$"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{Encode(Strings.Home_Title)}}</title>
        <style>
        :root { color-scheme: light dark }
        body { font: 1.125rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 15vh auto 0; padding: 0 1.5rem }
        h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem }
        .note { border-inline-start: .25rem solid currentColor; padding-inline-start: 1rem }
        </style>
        </head>
        <body>
        <main>
        <h1>{{Encode(Strings.Home_Title)}}</h1>
        <p>{{Encode(Strings.Home_What)}}</p>
        <p class="note">{{Encode(Strings.Home_NotReporting)}}</p>
        <p><a href="/health/ready">{{Encode(Strings.Home_Health)}}</a></p>
        </main>
        </body>
        </html>
        """;

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
