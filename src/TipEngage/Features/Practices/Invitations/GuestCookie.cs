using TipEngage.Practices.Invitations;

namespace TipEngage.Features.Practices.Invitations;

/// <summary>The secret by which a browser is known again until it is closed: no script reads it, and it goes to its invitation only.</summary>
internal static class GuestCookie
{
    private const string Name = "tipengage-guest";

    /// <summary>The one that the browser has, else a new one that it gets.</summary>
    public static string Of(HttpContext context, string invitation, bool isSecure)
    {
        if (context.Request.Cookies.TryGetValue(Name, out var known) && Secret.HashOf(known) is not null)
            return known;

        var secret = Secret.New();
        // What an address holds that is no invitation stands in no cookie: it might add attributes of its own.
        if (Secret.HashOf(invitation) is not null)
            Give(context, invitation, secret, isSecure);
        return secret;
    }

    /// <summary>Whether the browser has that one.</summary>
    public static bool Holds(HttpContext context, string secret) => context.Request.Cookies.TryGetValue(Name, out var known) && known == secret;

    /// <summary>Lax, not strict: a link in a mail leads here, and must find whoever has begun.</summary>
    public static void Give(HttpContext context, string invitation, string secret, bool isSecure) => context.Response.Cookies.Append(Name, secret, new()
    {
        HttpOnly = true,
        Secure = isSecure,
        SameSite = SameSiteMode.Lax,
        Path = $"/{ShareByInvitation.Path}/{invitation}",
        IsEssential = true,
    });
}
