using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TipEngage.Simulator;

namespace TipEngage.Tests.Simulator;

/// <summary>The smallest bot: keeps what Teams posts, answers as told, and calls the connector by hand.</summary>
internal sealed class TestBot : HttpMessageHandler
{
    private readonly HttpClient connector = new();

    public TestBot(TeamsSimulator teams)
    {
        connector.BaseAddress = new Uri(teams.ServiceUrl);
        connector.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", teams.IssueBotToken());
        teams.ConnectBot(this);
    }

    public ConcurrentQueue<JsonObject> Received { get; } = [];

    public ConcurrentQueue<HttpRequestHeaders> Headers { get; } = [];

    public Func<JsonObject, Task<(HttpStatusCode Status, string Body)>> OnActivity { get; set; } =
        _ => Task.FromResult((HttpStatusCode.OK, ""));

    public string Token
    {
        set => connector.DefaultRequestHeaders.Authorization = value.Length == 0 ? null : new AuthenticationHeaderValue("Bearer", value);
    }

    /// <summary>Answers every message with the same text in the same conversation.</summary>
    public void Echo() => OnActivity = async activity =>
    {
        if ((string?)activity["type"] is "message")
            await SendAsync((string)activity["conversation"]!["id"]!, $"You said: {activity["text"]}");
        return (HttpStatusCode.OK, "");
    };

    public Task<HttpResponseMessage> SendAsync(string conversationId, string text, string query = "") =>
        SendAsync(conversationId, new JsonObject { ["type"] = "message", ["text"] = text }, query);

    public Task<HttpResponseMessage> SendAsync(string conversationId, JsonObject activity, string query = "") =>
        CallAsync(HttpMethod.Post, $"{Path(conversationId)}/activities{query}", activity);

    public Task<HttpResponseMessage> UpdateAsync(string conversationId, string id, JsonObject activity, string query = "") =>
        CallAsync(HttpMethod.Put, $"{Path(conversationId)}/activities/{Uri.EscapeDataString(id)}{query}", activity);

    public Task<HttpResponseMessage> DeleteAsync(string conversationId, string id) =>
        CallAsync(HttpMethod.Delete, $"{Path(conversationId)}/activities/{Uri.EscapeDataString(id)}", null);

    public Task<HttpResponseMessage> CreateAsync(JsonObject body) => CallAsync(HttpMethod.Post, "v3/conversations", body);

    public Task<HttpResponseMessage> GetAsync(string path) => CallAsync(HttpMethod.Get, path, null);

    public Task<HttpResponseMessage> PostRawAsync(string conversationId, string body) =>
        connector.PostAsync($"{Path(conversationId)}/activities", new StringContent(body, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

    public static string Path(string conversationId) => $"v3/conversations/{Uri.EscapeDataString(conversationId)}";

    public static async Task<JsonElement> JsonOf(HttpResponseMessage response) =>
        await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    public static async Task<string> IdOf(HttpResponseMessage response) => (await JsonOf(response)).GetProperty("id").GetString()!;

    public static async Task<string> CodeOf(HttpResponseMessage response) =>
        (await JsonOf(response)).GetProperty("error").GetProperty("code").GetString()!;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var activity = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!.AsObject();
        Received.Enqueue(activity);
        Headers.Enqueue(request.Headers);
        var (status, body) = await OnActivity(activity);
        return new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
    }

    protected override void Dispose(bool disposing)
    {
        connector.Dispose();
        base.Dispose(disposing);
    }

    private Task<HttpResponseMessage> CallAsync(HttpMethod method, string path, JsonObject? body) =>
        connector.SendAsync(new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) }, TestContext.Current.CancellationToken);
}
