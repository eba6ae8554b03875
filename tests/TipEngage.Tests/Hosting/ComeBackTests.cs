using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Practices.Invitations;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Hosting;

/// <summary>Nobody is led into what somebody else began without being asked, and nothing but their own press says yes.</summary>
public sealed class ComeBackTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Guest = "tipengage-guest";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("none")]
    [InlineData("cross-site")]
    [InlineData("same-origin")]
    [InlineData(null)]
    public async Task Whoever_opens_the_address_in_another_browser_is_asked_first(string? site)
    {
        var (path, back) = await BegunAsync();
        using var other = service.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, back);
        if (site is not null)
            request.Headers.Add("Sec-Fetch-Site", site);

        using var asked = await other.SendAsync(request, Cancellation);

        asked.StatusCode.ShouldBe(HttpStatusCode.OK);
        Cookies(asked).ShouldNotContain(cookie => cookie.StartsWith(Guest, StringComparison.Ordinal));
        var page = await asked.Content.ReadAsStringAsync(Cancellation);
        page.ShouldContain("Only do so if you kept this link yourself");
        page.ShouldContain($"href=\"{path}\"");
        page.ShouldNotContain("<script");
        asked.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldEndWith("form-action 'self'");
        asked.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Who_says_that_it_is_theirs_goes_on_and_is_asked_no_more_in_that_browser()
    {
        var (path, back) = await BegunAsync();
        var other = new InvitedVisitor(service, service.Browser(), path);

        await other.ComeBackAsync(back);

        (await other.AskAsync("practices.mine", [])).Lines().ShouldContain("Fair recruitment clauses in tenders");
        (await (await other.Browser.GetAsync(back, Cancellation)).Content.ReadAsStringAsync(Cancellation)).ShouldContain("<div id=\"app\">");
    }

    [Fact]
    public async Task Who_begins_anew_instead_sees_nothing_of_it()
    {
        var (path, back) = await BegunAsync();
        var other = new InvitedVisitor(service, service.Browser(), path);
        await other.Browser.GetAsync(back, Cancellation);

        (await other.Browser.GetAsync(path, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await other.AskAsync("practices.mine", [])).Lines().ShouldNotContain("Fair recruitment clauses in tenders");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?asked=")]
    [InlineData("?asked=AAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_form_of_another_site_cannot_say_it_for_them(string answer)
    {
        var (_, back) = await BegunAsync();
        using var other = service.Browser();
        await other.GetAsync(back, Cancellation);

        using var again = await other.PostAsync(back + answer, null, Cancellation);

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        Cookies(again).ShouldNotContain(cookie => cookie.StartsWith(Guest, StringComparison.Ordinal));
        Cookies(again).ShouldAllBe(cookie => cookie.Contains("samesite=strict", StringComparison.OrdinalIgnoreCase));
        (await again.Content.ReadAsStringAsync(Cancellation)).ShouldContain("<form method=\"post\"");
    }

    [Fact]
    public async Task Nor_does_an_answer_that_was_asked_for_in_another_browser()
    {
        var (_, back) = await BegunAsync();
        using var attacker = service.Browser();
        var answer = InvitedVisitor.AnswerIn(await attacker.GetStringAsync(back, Cancellation));
        using var victim = service.Browser();
        await victim.GetAsync(back, Cancellation);

        using var again = await victim.PostAsync(answer, null, Cancellation);

        Cookies(again).ShouldNotContain(cookie => cookie.StartsWith(Guest, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("id", "Lanjutkan yang sudah dimulai", "Mulai baru saja")]
    [InlineData("th", "ทำต่อเฉพาะเมื่อคุณเก็บลิงก์นี้ไว้เอง", "เริ่มใหม่แทน")]
    [InlineData("vi", "Chỉ đi tiếp nếu chính bạn đã giữ liên kết này", "Bắt đầu mới thay vào đó")]
    public async Task It_is_asked_in_the_language_of_the_browser(string language, string question, string anew)
    {
        var (_, back) = await BegunAsync();
        using var other = service.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, back) { Headers = { { "Accept-Language", language } } };

        var page = await (await other.SendAsync(request, Cancellation)).Content.ReadAsStringAsync(Cancellation);

        page.ShouldContain($"<html lang=\"{language}\">");
        page.ShouldContain(question);
        page.ShouldContain(anew);
    }

    private static IEnumerable<string> Cookies(HttpResponseMessage answer) => answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];

    /// <summary>Where an invitation leads, and where it leads back to the draft that somebody began there.</summary>
    private async Task<(string Path, string Back)> BegunAsync()
    {
        var secret = await service.Services.GetRequiredService<InvitationBook>().IssueAsync(new(Guid.NewGuid(), "Forum", 14, 20), new Person("tenant", "coordinator", null), Cancellation);
        var visit = await InvitedVisitor.ComeAsync(service, $"/share/{secret}");
        var step = await visit.FirstStepAsync();
        return (visit.Path, new Uri(step.Lines().Single(line => Regex.IsMatch(line, "^http.*/share/"))).AbsolutePath);
    }
}
