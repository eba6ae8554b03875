using System.Text.Json.Nodes;
using TipEngage.Teams.Tests.Auth;

namespace TipEngage.Teams.Tests.Wire;

/// <summary>What the protocol says of a body that comes with a valid token for its own service URL. The first rule that fits decides.</summary>
internal static class DoorRules
{
    /// <summary>Invokes that <see cref="Routing.DoorBot"/> maps, and those that only tell.</summary>
    private static readonly HashSet<string> Answered =
    [
        "adaptiveCard/action", "task/fetch", "task/submit", "application/search",
        "composeExtension/query", "composeExtension/queryLink", "composeExtension/anonymousQueryLink", "composeExtension/selectItem",
        "composeExtension/fetchTask", "composeExtension/submitAction", "composeExtension/setting", "composeExtension/onCardButtonClicked",
        "message/submitAction", "fileConsent/invoke", "suggestedAction/submit", "suggestedActions/submit", "signin/failure",
    ];

    public static IReadOnlyList<(string Rule, Func<JsonObject, bool> Fits, int Status)> All { get; } =
    [
        ("a body without type is no activity", body => Text(body, "type") is null or "", 400),
        ("only Teams is a channel", body => Text(body, "channelId") is not "msteams", 403),
        ("a service URL must be there to be vouched for", body => Text(body, "serviceUrl") is null or "", 403),
        ("a stranger's tenant may not", body => !IsAllowed(Tenant(body)), 403),
        ("an invoke without name is empty", body => Text(body, "type") is "invoke" && Text(body, "name") is null, 200),
        ("an invoke that is handled is answered", body => Text(body, "type") is "invoke" && Answered.Contains(Text(body, "name")!), 200),
        ("an invoke that is not handled is not implemented", body => Text(body, "type") is "invoke", 501),
        ("everything else is accepted", _ => true, 200),
    ];

    public static (string Rule, int Status) For(JsonObject body) => All.Where(rule => rule.Fits(body)).Select(rule => (rule.Rule, rule.Status)).First();

    public static string? Text(JsonObject body, string member) =>
        body.FirstOrDefault(pair => pair.Key.Equals(member, StringComparison.OrdinalIgnoreCase)).Value is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>Tenants of recorded payloads are let in when they have the form of one.</summary>
    public static bool IsAllowed(string? tenant) => tenant is AuthHost.TenantId || Guid.TryParseExact(tenant, "D", out _);

    public static string? Tenant(JsonObject body) =>
        (string?)(body["conversation"] as JsonObject)?["tenantId"] ?? (string?)((body["channelData"] as JsonObject)?["tenant"] as JsonObject)?["id"];
}
