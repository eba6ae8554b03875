using System.Globalization;
using Microsoft.Net.Http.Headers;
using TipEngage.Resources;

namespace TipEngage.Features.Api;

/// <summary>Versions as entity tags: what a caller has seen, and what there is.</summary>
internal static class Preconditions
{
    public static string Tag(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The version that a write is based on: of <c>If-Match</c>, or 0 for <c>If-None-Match: *</c>.</summary>
    /// <returns>The version, or the problem where there is none.</returns>
    public static (int Version, IResult? Problem) Read(HttpRequest request)
    {
        var headers = request.GetTypedHeaders();
        if (headers.IfMatch is [var tag])
            return TryRead(tag, out var version) ? (version, null) : (0, Missing);

        return headers.IfNoneMatch is [var none] && none.Equals(EntityTagHeaderValue.Any) ? (0, null) : (0, Missing);
    }

    /// <summary>Answers 304 where the caller has it already.</summary>
    public static IResult Ok<T>(HttpContext context, string tag, T body)
    {
        context.Response.Headers.ETag = tag;
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Tag == tag)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Ok(body);
    }

    private static IResult Missing => ApiProblem.Of(StatusCodes.Status428PreconditionRequired, Strings.Api_IfMatch);

    private static bool TryRead(EntityTagHeaderValue tag, out int version)
    {
        version = 0;
        return !tag.IsWeak && int.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out version);
    }
}
