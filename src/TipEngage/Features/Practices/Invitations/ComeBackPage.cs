using TipEngage.Hosting;
using TipEngage.Practices.Invitations;
using TipEngage.Resources;

namespace TipEngage.Features.Practices.Invitations;

/// <summary>Asks whether what an address leads back to is theirs: whoever was sent it by somebody else would write into what that one can read.</summary>
internal static class ComeBackPage
{
    private const string Cookie = "tipengage-asked", Query = "asked";

    /// <summary>The question, with a way to begin anew instead.</summary>
    public static IResult Of(HttpContext context, string invitation, string guest, bool isSecure)
    {
        var (asked, page) = (Secret.New(), $"/{ShareByInvitation.Path}/{invitation}");
        // Strict, so that no form on another site presses the button.
        context.Response.Cookies.Append(Cookie, asked, new() { HttpOnly = true, Secure = isSecure, SameSite = SameSiteMode.Strict, Path = $"{page}/{guest}", IsEssential = true });
        return WebPage.WithForm(context, Strings.Practice_DialogTitle, $"""
            <p>{WebPage.Encode(Strings.Invitation_BackAsk)}</p>
            <form method="post" action="{WebPage.Encode($"{page}/{guest}?{Query}={asked}")}"><button type="submit">{WebPage.Encode(Strings.Invitation_BackYes)}</button></form>
            <p>{WebPage.Encode(Strings.Invitation_BackElse)} <a href="{WebPage.Encode(page)}">{WebPage.Encode(Strings.Invitation_BeginAnew)}</a></p>
            """);
    }

    /// <summary>Whether the question was answered in the browser in which it was asked.</summary>
    public static bool WasAsked(HttpContext context) =>
        context.Request.Cookies.TryGetValue(Cookie, out var asked) && Secret.HashOf(asked) is not null && context.Request.Query[Query] == asked;
}
