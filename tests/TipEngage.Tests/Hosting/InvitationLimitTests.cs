using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace TipEngage.Tests.Hosting;

/// <summary>An address that asks too much of the pages of invitations has to wait, and hears so.</summary>
public sealed class InvitationLimitTests : IAsyncLifetime
{
    private const int Burst = 4;

    private readonly RunningService service = new() { Settings = new Dictionary<string, string> { ["Invitations:Burst"] = $"{Burst}", ["Invitations:PerSecond"] = "1" } };

    public ValueTask InitializeAsync() => service.InitializeAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task It_is_told_when_to_come_again_and_that_nothing_is_lost()
    {
        using var browser = service.Browser();
        var answers = new List<HttpResponseMessage>();
        for (var request = 0; request < 10 * Burst; request++)
            answers.Add(await browser.PostAsJsonAsync("/share/AAAAAAAAAAAAAAAAAAAAAA", new { lang = "en" }, TestContext.Current.CancellationToken));

        answers[..Burst].ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.NotFound);
        var refused = answers.First(answer => answer.StatusCode is HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.Zero);
        var body = await refused.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);
        body!["error"]!.ToString().ShouldContain("what you typed is still here");

        var page = await browser.GetAsync("/share/AAAAAAAAAAAAAAAAAAAAAA", TestContext.Current.CancellationToken);
        page.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        (await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("open this page again");
    }
}
