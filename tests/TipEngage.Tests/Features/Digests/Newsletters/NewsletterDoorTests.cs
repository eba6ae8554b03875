using System.Net;
using TipEngage.Tests.Hosting;

namespace TipEngage.Tests.Features.Digests.Newsletters;

/// <summary>The files of newsletters and events over HTTP.</summary>
public sealed class NewsletterDoorTests(RunningService service) : IClassFixture<RunningService>
{
    [Theory]
    [InlineData("/newsletters/letter.eml")]
    [InlineData("/newsletters/letter.eml?ticket=")]
    [InlineData("/newsletters/letter.eml?ticket=made-up")]
    public async Task Without_a_ticket_of_ours_there_is_no_letter(string path)
    {
        using var answer = await GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Everybody_gets_the_calendar()
    {
        using var answer = await GetAsync("/api/v1/events.ics");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldStartWith("BEGIN:VCALENDAR");
    }

    [Fact]
    public async Task Of_a_plan_that_is_not_there_there_is_none()
    {
        using var answer = await GetAsync("/api/v1/events.ics?plan=1990-92");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var browser = service.Browser();
        return await browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
    }
}
