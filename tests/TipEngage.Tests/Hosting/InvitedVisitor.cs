using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TipEngage.Tests.Features.Practices;

namespace TipEngage.Tests.Hosting;

/// <summary>Somebody without an account, with a browser and the link of an invitation.</summary>
internal sealed class InvitedVisitor(RunningService service, HttpClient browser, string path)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public HttpClient Browser => browser;

    /// <summary>Where the invitation leads.</summary>
    public string Path => path;

    public static async Task<InvitedVisitor> ComeAsync(RunningService service, string path)
    {
        var browser = service.Browser();
        (await browser.GetAsync(path, Cancellation)).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        return new(service, browser, path);
    }

    /// <summary>Data of the first step, filled in.</summary>
    public static JsonObject FirstStep()
    {
        var data = new JsonObject { ["practice"] = Guid.NewGuid().ToString(), ["level"] = "Quick", ["step"] = "what", ["move"] = "Next" };
        foreach (var (name, value) in FormWalk.Quick[0])
            data[name] = value;
        return data;
    }

    /// <summary>The same link in another browser, which may be refused there.</summary>
    public async Task<InvitedVisitor> AnotherBrowserAsync()
    {
        var other = service.Browser();
        await other.GetAsync(path, Cancellation);
        return new(service, other, path);
    }

    /// <summary>Opens the address by which they come back, and says that it is theirs.</summary>
    public async Task ComeBackAsync(string address)
    {
        var answer = await browser.PostAsync(AnswerIn(await browser.GetStringAsync(address, Cancellation)), null, Cancellation);
        answer.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe(path);
    }

    /// <summary>Where the button of the question leads.</summary>
    public static string AnswerIn(string page) => Regex.Match(page, "<form method=\"post\" action=\"([^\"]+)\"").Groups[1].Value;

    public Task<HttpResponseMessage> SendAsync(string? verb, JsonObject? data, string language = "en") =>
        browser.PostAsJsonAsync(path, new { verb, data = data?.DeepClone(), lang = language }, Cancellation);

    public async Task<JsonNode> AskAsync(string? verb, JsonObject? data)
    {
        var answer = await (await SendAsync(verb, data)).Content.ReadFromJsonAsync<JsonNode>(Cancellation);
        return answer!["card"].ShouldNotBeNull(answer.ToJsonString());
    }

    public Task<JsonNode> PressAsync(JsonNode card, string title, params (string Name, string Value)[] inputs)
    {
        var button = FormWalk.ButtonOf(card, title);
        var data = button["data"]!.DeepClone().AsObject();
        foreach (var (name, value) in inputs)
            data[name] = value;
        return AskAsync(button["verb"]!.ToString(), data);
    }

    public async Task<JsonNode> StartAsync() => await PressAsync(await AskAsync(null, null), "Quick share");

    public async Task<JsonNode> FirstStepAsync() => await PressAsync(await StartAsync(), "Next", FormWalk.Quick[0]);

    /// <summary>Fills the whole form in and gives the receipt.</summary>
    public async Task<JsonNode> ShareAsync() => await PressAsync(await CheckAsync(), FormWalk.SendButton, FormWalk.Quick[^1]);

    /// <summary>Goes to the last step, before anything is sent.</summary>
    public async Task<JsonNode> CheckAsync()
    {
        var card = await StartAsync();
        foreach (var inputs in FormWalk.Quick[..^1])
            card = await PressAsync(card, "Next", inputs);
        return card;
    }
}
