using System.Net;
using System.Net.Http.Json;

namespace TipEngage.Tests.Hosting;

/// <summary>What a browser and a probe see.</summary>
[Collection<RunningServiceCollection>]
public sealed class PagesTests(RunningService service)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_lives() =>
        (await Browser.GetAsync("/health/live", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task It_is_ready_with_database_plan_and_keys()
    {
        // A message with a token waits for the keys.
        await service.Teams.As(service.Teams.World.Member).SayAsync("help", cancellationToken: Cancellation);

        var answer = await Browser.GetAsync("/health/ready", Cancellation);

        var checks = await answer.Content.ReadFromJsonAsync<Dictionary<string, string>>(Cancellation);
        checks.ShouldBe(new Dictionary<string, string> { ["database"] = "Healthy", ["plan"] = "Healthy", ["keys"] = "Healthy" }, ignoreOrder: true);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_first_page_says_what_it_is_and_is_not()
    {
        var page = await Browser.GetAsync("/", Cancellation);

        page.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldStartWith("default-src 'none'");
        var html = await page.Content.ReadAsStringAsync(Cancellation);
        html.ShouldContain("Forward Work Plan");
        html.ShouldContain("takes no reports of cases");
    }

    [Theory]
    [InlineData("/items/4a", "<i>Following the Money in TIP Cases</i>")]
    [InlineData("/items/4b", "<p>Translate the Following the Money materials into regional languages.</p>")]
    [InlineData("/items/4B", "As of 1 Mar 2018.")]
    [InlineData("/items/4b", "<p><small>Short title by TipEngage</small></p>")]
    [InlineData("/items/4b", "<p>Years: 2017-19, so by the end of 2019")]
    [InlineData("/items/4b", "<p>Not reported</p>")]
    [InlineData("/items/4a", "<p>Not reported. Window ended 2017, no completion recorded</p>")]
    [InlineData("/items/4b?plan=2017-19", "<p>Not reported</p>")]
    [InlineData("/items/4b", "<html lang=\"en\">")]
    public async Task The_page_of_an_item_says_what_the_plan_says(string path, string words) =>
        (await Browser.GetStringAsync(path, Cancellation)).ShouldContain(words);

    [Theory]
    [InlineData("th-TH,th;q=0.9,en;q=0.8", "th", "ข้อความในแผน")]
    [InlineData("fr, id;q=0.5, vi;q=0.4", "id", "Isi rencana")]
    [InlineData("en;q=0.2, vi-VN", "vi", "Nội dung kế hoạch")]
    [InlineData("fr, *", "en", "What the plan says")]
    [InlineData("vi;q=0", "en", "What the plan says")]
    [InlineData("not a language!", "en", "What the plan says")]
    public async Task A_page_is_in_the_language_that_the_browser_asks_for(string wanted, string language, string words)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/items/4b");
        request.Headers.TryAddWithoutValidation("Accept-Language", wanted);

        var page = await Browser.SendAsync(request, Cancellation);

        var html = await page.Content.ReadAsStringAsync(Cancellation);
        html.ShouldContain($"<html lang=\"{language}\">");
        html.ShouldContain(words);
        html.ShouldContain(">Translate the Following the Money materials into regional languages.</p>");
        page.Content.Headers.ContentLanguage.ShouldBe([language]);
        page.Headers.Vary.ShouldBe(["Accept-Language"]);
    }

    [Theory]
    [InlineData("/items/9")]
    [InlineData("/items/4b?plan=1917-19")]
    [InlineData("/items/%3Cscript%3E")]
    [InlineData("/items/")]
    [InlineData("/nothing")]
    public async Task Another_page_is_not_there(string path) =>
        (await Browser.GetAsync(path, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private HttpClient Browser => service.Browser();
}
