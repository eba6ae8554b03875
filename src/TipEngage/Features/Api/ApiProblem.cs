using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Safeguarding;
using TipEngage.Screens;

namespace TipEngage.Features.Api;

/// <summary>Errors as Problem Details (RFC 9457), with a sentence in the caller's language.</summary>
internal static class ApiProblem
{
    private static readonly string[] disclosure = ["Disclosure"];

    public static IResult NotFound => Of(StatusCodes.Status404NotFound, Strings.Item_Gone);

    public static IResult NotAllowed => Of(StatusCodes.Status403Forbidden, Strings.Api_NotAllowed);

    public static IResult Away => Of(StatusCodes.Status503ServiceUnavailable, Strings.Register_Away);

    public static IResult Of(int status, string sentence, params (string Name, object? Value)[] more) =>
        Results.Problem(detail: sentence, statusCode: status, extensions: more.ToDictionary(one => one.Name, one => one.Value));

    public static IResult Of(RegisterFault fault) => Of(StatusCodes.Status422UnprocessableEntity, RegisterWords.Fault(fault), ("fault", fault.ToString()));

    /// <summary>Says why a text was refused, and nothing of it.</summary>
    public static IResult Of(Verdict verdict) => verdict.IsDisclosure
        ? Of(StatusCodes.Status422UnprocessableEntity, Strings.Safeguarding_Referral_Search, ("reasons", disclosure))
        : Of(StatusCodes.Status422UnprocessableEntity, Strings.Api_Screened, ("reasons", verdict.Reasons.Select(reason => reason.ToString()).ToArray()));
}
