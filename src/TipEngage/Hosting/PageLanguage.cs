using System.Globalization;
using TipEngage.Resources;

namespace TipEngage.Hosting;

/// <summary>Writes a page in the language that the browser asks for; never in a calendar of that language.</summary>
internal sealed class PageLanguage : IEndpointFilter
{
    private const string Any = "*";

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        CultureInfo.CurrentUICulture = Wanted(context.HttpContext.Request);
        context.HttpContext.Response.Headers.Vary = "Accept-Language";
        context.HttpContext.Response.Headers.ContentLanguage = CultureInfo.CurrentUICulture.Name;
        return next(context);
    }

    private static CultureInfo Wanted(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(one => one.Quality is not 0 && one.Value != Any)
        .OrderByDescending(one => one.Quality ?? 1)
        .Select(one => SupportedLanguages.Find(one.Value.Value))
        .FirstOrDefault(language => language is not null) ?? SupportedLanguages.For(null);
}
