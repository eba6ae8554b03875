using Microsoft.Extensions.Options;
using TipEngage.Practices.Library;
using TipEngage.Resources;

namespace TipEngage.Hosting;

/// <summary>Keeps who asks the library without a token, whoever that is, to a share of questions.</summary>
internal sealed class LibraryLimits(IOptions<LibraryOptions> options) : IDisposable
{
    private readonly AddressLimits limits = new(options.Value.Burst, options.Value.PerSecond);

    /// <summary>Of a caller: a token was looked at before, and is that of somebody who is known.</summary>
    /// <returns>The refusal; null for a request that may go on.</returns>
    public IResult? Refuse(HttpContext context) => context.Request.Headers.Authorization.Count == 0 && limits.MustWait(context) ? Results.Problem(detail: Strings.Library_TooFast, statusCode: StatusCodes.Status429TooManyRequests) : null;

    /// <returns>The refusal as a page; null for a request that may go on.</returns>
    public IResult? RefusePage(HttpContext context) =>
        limits.MustWait(context) ? WebPage.Refuse(context, StatusCodes.Status429TooManyRequests, Strings.Library_Title, Strings.Library_TooFast) : null;

    public void Dispose() => limits.Dispose();
}
