using Microsoft.AspNetCore.Http.Features;

namespace TipEngage.Access.Callers;

/// <summary>Who calls, and what they may do.</summary>
internal sealed record Caller(Person Person, Role Role)
{
    /// <summary>The caller of a request that <see cref="FindCaller"/> let pass.</summary>
    public static Caller Of(HttpContext context) => context.Features.GetRequiredFeature<Caller>();
}
