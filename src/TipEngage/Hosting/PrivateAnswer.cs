using System.Globalization;

namespace TipEngage.Hosting;

/// <summary>What answers to one person have in common.</summary>
internal static class PrivateAnswer
{
    /// <summary>Keeps the answer out of caches, and its address out of what is asked elsewhere.</summary>
    public static void KeepPrivate(this HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
    }

    /// <summary>Says in how many seconds to ask again.</summary>
    public static void AskToWait(this HttpResponse response, TimeSpan wait) =>
        response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
