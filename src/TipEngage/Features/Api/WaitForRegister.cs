using System.Globalization;
using TipEngage.Register;

namespace TipEngage.Features.Api;

/// <summary>Answers that the register can't be read just now, where an empty one would be taken for what is recorded.</summary>
internal sealed class WaitForRegister : IEndpointFilter
{
    private static readonly TimeSpan wait = TimeSpan.FromSeconds(5);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (RegisterAwayException)
        {
            context.HttpContext.Response.Headers.RetryAfter = wait.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return ApiProblem.Away;
        }
    }
}
