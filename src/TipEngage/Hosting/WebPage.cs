using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using TipEngage.Resources;

namespace TipEngage.Hosting;

/// <summary>The frame of our few pages for the browser: no scripts, nothing from elsewhere.</summary>
internal static class WebPage
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action ";

    private static readonly HtmlEncoder encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="body">HTML, already encoded.</param>
    public static IResult Of(HttpContext context, string title, string body) => Of(context, title, body, "'none'");

    /// <summary>A page with a form that leads to this service.</summary>
    /// <param name="body">HTML, already encoded.</param>
    public static IResult WithForm(HttpContext context, string title, string body) => Of(context, title, body, "'self'");

    private static IResult Of(HttpContext context, string title, string body, string formsLeadTo)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy + formsLeadTo;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Content(Html(SupportedLanguages.For(CultureInfo.CurrentUICulture.Name).Name, Encode(title), body), "text/html; charset=utf-8");
    }

    /// <summary>A page that says one sentence in place of what was asked for.</summary>
    public static IResult Refuse(HttpContext context, int status, string title, string sentence)
    {
        context.Response.StatusCode = status;
        return Of(context, title, $"<p>{Encode(sentence)}</p>");
    }

    /// <summary>Text as HTML; letters of every script stay as they are.</summary>
    public static string Encode(string text) => encoder.Encode(text);

    private static string Html(string language, string title, string body) => $$"""
        <!doctype html>
        <html lang="{{language}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{title}}</title>
        <style>
        :root { color-scheme: light dark; background: Canvas; color: CanvasText }
        a { color: LinkText }
        body { font: 1.125rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 12vh auto 0; padding: 0 1.5rem 3rem }
        h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .75rem }
        h2 { font-size: 1.125rem; margin: 1.5rem 0 0 }
        h2 + p { margin-top: .25rem }
        button { font: inherit; padding: .5rem 1.25rem; min-height: 2.75rem }
        .note { border-inline-start: .25rem solid currentColor; padding-inline-start: 1rem }
        </style>
        </head>
        <body>
        <main>
        <h1>{{title}}</h1>
        {{body}}
        </main>
        </body>
        </html>
        """;
}
