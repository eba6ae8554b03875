using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using TipEngage.Hosting;

namespace TipEngage.Tests.Hosting;

/// <summary>The scripts and styles of our pages, and the frame that loads them.</summary>
[Collection<RunningServiceCollection>]
public sealed partial class PageFilesTests(RunningService service)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/pages/share.js", "text/javascript")]
    [InlineData("/pages/share.css", "text/css")]
    public async Task A_file_of_a_page_is_there_and_is_not_sent_twice(string path, string type)
    {
        var first = await service.Browser().GetAsync(path, Cancellation);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag.ShouldNotBeNull());
        var second = await service.Browser().SendAsync(again, Cancellation);

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        first.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        first.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await first.Content.ReadAsByteArrayAsync(Cancellation)).Length.ShouldBeGreaterThan(1000);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("/pages/nothing.js")]
    [InlineData("/pages/..%2fappsettings.json")]
    public async Task Nothing_else_is_there(string path) =>
        (await service.Browser().GetAsync(path, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public void The_frame_of_a_page_loads_nothing_from_elsewhere_and_has_nothing_inline()
    {
        var context = new DefaultHttpContext();

        var html = ScriptPage.Of(context, "Share <a> practice", "share").ShouldBeOfType<ContentHttpResult>().ResponseContent!;

        html.ShouldContain("<title>Share &lt;a&gt; practice</title>");
        Addresses().Matches(html).Select(found => found.Groups[1].Value).ShouldBe(["/pages/share.css", "/pages/share.js"]);
        html.ShouldNotContain("<style");
        html.ShouldNotContain(" style=");
        var policy = context.Response.Headers.ContentSecurityPolicy.ToString();
        policy.ShouldStartWith("default-src 'none'; script-src 'self'; style-src 'self';");
        policy.ShouldNotContain("unsafe");
        context.Response.Headers["Referrer-Policy"].ToString().ShouldBe("no-referrer");
    }

    [GeneratedRegex("""(?:src|href)="([^"]*)["]""")]
    private static partial Regex Addresses();
}
