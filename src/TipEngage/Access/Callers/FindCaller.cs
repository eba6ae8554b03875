using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using TipEngage.Resources;
using TipEngage.Teams.Auth;

namespace TipEngage.Access.Callers;

/// <summary>
/// Lets in who has a token, with the role of that person; without one, where an endpoint allows it, as a guest. Without an app id,
/// in the Development environment, whoever calls from this machine is a guest.
/// </summary>
internal sealed class FindCaller(Roles roles, Visitors visitors, UnauthenticatedLoopback loopback) : IEndpointFilter
{
    private const string Guest = "1";

    private static readonly Person nobody = new("", "", null);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.Append("Vary", "Authorization");
        if (await FindAsync(http) is { } refusal)
            return refusal;

        return await next(context);
    }

    private async Task<IResult?> FindAsync(HttpContext http)
    {
        if (IsOpen(http) && http.Request.Headers.Authorization.Count == 0)
            return LetIn(http, nobody, Role.Guest);
        if (loopback.IsOn)
            return FindLocal(http);

        var result = await http.AuthenticateAsync(EntraCallers.Scheme);
        if (!result.Succeeded)
            return result.None || await EntraCallers.HaveKeysAsync(http) ? Challenge(http) : Refusal(StatusCodes.Status503ServiceUnavailable, Strings.Api_NoKeys);

        var person = PersonOf(result.Principal);
        visitors.Note(person, IsVisitor(result.Principal));
        var role = HttpMethods.IsGet(http.Request.Method)
            ? await roles.OfAsync(person, http.RequestAborted)
            : await roles.NowAsync(person, http.RequestAborted);
        return LetIn(http, person, role);
    }

    private static bool IsOpen(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static IResult? LetIn(HttpContext http, Person person, Role role)
    {
        http.Features.Set(new Caller(person, role));
        return null;
    }

    private static IResult? FindLocal(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address))
            return Refusal(StatusCodes.Status403Forbidden, Strings.Api_NotAllowed);

        return LetIn(http, new("", "local", null), Role.Guest);
    }

    private static IResult Refusal(int status, string sentence) => Results.Problem(detail: sentence, statusCode: status);

    private static IResult Challenge(HttpContext http)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer";
        return Refusal(StatusCodes.Status401Unauthorized, Strings.Api_NoToken);
    }

    private static Person PersonOf(ClaimsPrincipal principal) => new(
        principal.FindFirst(EntraCallers.Tenant)!.Value, Person.IdOf(principal.FindFirst(EntraCallers.ObjectId)!.Value), principal.FindFirst(EntraCallers.Name)?.Value);

    /// <summary>A guest has an account elsewhere, which the token names as who vouches for it.</summary>
    private static bool IsVisitor(ClaimsPrincipal principal) => principal.FindFirst("acct")?.Value is Guest
        || (principal.FindFirst("idp")?.Value is { } provider && provider != principal.FindFirst("iss")?.Value);
}
