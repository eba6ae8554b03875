using System.Net;
using TipEngage.Tests.Hosting;

namespace TipEngage.Tests.Features.Library;

/// <summary>Who asks without a token gets a share of questions, whichever door they ask at.</summary>
public sealed class LibraryLimitsTests : IAsyncLifetime
{
    private readonly RunningService service = new() { Settings = new Dictionary<string, string> { ["Library:Burst"] = "3", ["Library:PerSecond"] = "1" } };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => service.InitializeAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Theory]
    [InlineData("/api/v1/practices?q=fees", HttpStatusCode.OK)]
    [InlineData("/api/v1/practices/PP-0001", HttpStatusCode.NotFound)]
    [InlineData("/practices/PP-0001", HttpStatusCode.NotFound)]
    public async Task After_its_share_an_address_is_asked_to_wait(string path, HttpStatusCode otherwise)
    {
        using var browser = service.Browser();
        await browser.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancellation);
        List<HttpStatusCode> answers = [];
        for (var question = 0; question < 30; question++)
        {
            using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
            answers.Add(answer.StatusCode);
            if (answer.StatusCode is HttpStatusCode.TooManyRequests)
                answer.Headers.RetryAfter.ShouldNotBeNull();
        }

        answers[..3].ShouldAllBe(status => status == otherwise);
        answers.ShouldContain(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Who_has_a_token_is_not_counted_with_those_who_have_none()
    {
        using var browser = service.Browser();
        browser.DefaultRequestHeaders.Authorization = new("Bearer", "not a token");
        for (var question = 0; question < 6; question++)
        {
            using var answer = await browser.GetAsync(new Uri("/api/v1/practices", UriKind.Relative), Cancellation);
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }
    }
}
