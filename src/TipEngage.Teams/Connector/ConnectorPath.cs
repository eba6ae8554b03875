namespace TipEngage.Teams.Connector;

/// <summary>Addresses of the connector's operations.</summary>
internal static class ConnectorPath
{
    private const string Targeted = "?isTargetedActivity=true";

    public static Uri Activities(ConversationReference at, bool targeted = false) =>
        new(string.Concat(Base(at.ServiceUrl), "v3/conversations/", Escape(at.ConversationId), targeted ? "/activities" + Targeted : "/activities"));

    public static Uri Activity(ConversationReference at, string activityId, bool targeted = false) =>
        new($"{Base(at.ServiceUrl)}v3/conversations/{Escape(at.ConversationId)}/activities/{Escape(activityId)}{(targeted ? Targeted : "")}");

    public static Uri Conversations(Uri serviceUrl) => new(Base(serviceUrl) + "v3/conversations");

    public static Uri PagedMembers(ConversationReference of, int pageSize, string? continuationToken)
    {
        var page = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{ConversationOf(of)}/pagedmembers?pageSize={pageSize}");

        return new(continuationToken is null ? page : $"{page}&continuationToken={Uri.EscapeDataString(continuationToken)}");
    }

    public static Uri Member(ConversationReference of, string memberId) => new($"{ConversationOf(of)}/members/{Escape(memberId)}");

    public static Uri Team(Uri serviceUrl, string teamId) => new($"{Base(serviceUrl)}v3/teams/{Escape(teamId)}");

    public static Uri Channels(Uri serviceUrl, string teamId) => new($"{Base(serviceUrl)}v3/teams/{Escape(teamId)}/conversations");

    /// <summary>Whether a value can be one segment of a path: dots alone would climb out of it.</summary>
    public static bool IsId(string? id) => !string.IsNullOrWhiteSpace(id) && id is not ("." or "..");

    public static bool IsBase(Uri serviceUrl) =>
        serviceUrl is { IsAbsoluteUri: true, UserInfo: "", Query: "", Fragment: "" }
        && (serviceUrl.Scheme == Uri.UriSchemeHttps || serviceUrl.Scheme == Uri.UriSchemeHttp);

    // The roster belongs to the conversation, not to one of its threads.
    private static string ConversationOf(ConversationReference of) =>
        $"{Base(of.ServiceUrl)}v3/conversations/{Escape(ConversationReference.IdWithoutThread(of.ConversationId).ToString())}";

    private static string Base(Uri serviceUrl)
    {
        ArgumentNullException.ThrowIfNull(serviceUrl);
        if (!IsBase(serviceUrl))
            throw new ArgumentException("A service address is absolute, http or https, without query, fragment and user.", nameof(serviceUrl));

        var address = serviceUrl.AbsoluteUri;

        return address.EndsWith('/') && !address.EndsWith("//", StringComparison.Ordinal) ? address : address.TrimEnd('/') + "/";
    }

    private static string Escape(string id) =>
        IsId(id) ? Uri.EscapeDataString(id) : throw new ArgumentException("An id of Teams is not empty and not made of dots.", nameof(id));
}
