using System.Globalization;
using TipEngage.Resources;

namespace TipEngage.Hosting;

/// <summary>Writes a page in the language that the browser asks for; never in a calendar of that language.</summary>
internal sealed class PageLanguage : IEndpointFilter
{
    private const string Any = "*";

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.Vary = "Accept-Language";
        Speak(context.HttpContext, Wanted(context.HttpContext.Request));
        return next(context);
    }

    /// <summary>Writes the page in a language that its reader is known to want.</summary>
    public static void Speak(HttpContext context, CultureInfo language)
    {
        CultureInfo.CurrentUICulture = language;
        context.Response.Headers.ContentLanguage = language.Name;
    }

    private static CultureInfo Wanted(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(one => one.Quality is not 0 && one.Value != Any)
        .OrderByDescending(one => one.Quality ?? 1)
        .Select(one => SupportedLanguages.Find(one.Value.Value))
        .FirstOrDefault(language => language is not null) ?? SupportedLanguages.For(null);
}
