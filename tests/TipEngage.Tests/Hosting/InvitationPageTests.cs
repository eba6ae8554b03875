using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TipEngage.Access;
using TipEngage.Practices;
using TipEngage.Practices.Invitations;
using TipEngage.Practices.Review;
using TipEngage.Tests.Features.Practices;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Hosting;

/// <summary>The form for people without an account, as their browser asks for it.</summary>
public sealed class InvitationPageTests(RunningService service) : IClassFixture<RunningService>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_guest_shares_a_practice_sees_it_again_and_withdraws_it()
    {
        var visit = await VisitAsync();

        var receipt = await visit.ShareAsync();

        receipt.Marks().ShouldContain(mark => mark.StartsWith("practice-PP-", StringComparison.Ordinal));
        receipt.Marks().ShouldContain("way-back");
        receipt.Lines().ShouldContain(line => line.Contains("come back by the address below", StringComparison.Ordinal));
        var mine = await visit.AskAsync("practices.mine", []);
        var withdrawn = await visit.PressAsync(mine, "Withdraw");
        withdrawn.Lines().ShouldContain(line => line.Contains("Withdrawn", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_guest_is_told_at_first_and_before_sending_that_no_mail_confirms_it()
    {
        var visit = await VisitAsync();

        (await visit.AskAsync("practices.begin", [])).Marks().ShouldContain("no-mail");
        (await visit.CheckAsync()).Marks().ShouldContain("no-mail");
    }

    [Theory]
    [InlineData("en", "Department of Home Affairs (Australia)", "Working Group on Trafficking in Persons", "ten working days", "about fifteen")]
    [InlineData("id", "Department of Home Affairs (Australia)", "Kelompok Kerja Bali Process tentang Perdagangan Orang", "sepuluh hari kerja", "lima belas menit")]
    [InlineData("th", "Department of Home Affairs (ออสเตรเลีย)", "คณะทำงานว่าด้วยการค้ามนุษย์", "สิบวันทำการ", "สิบห้านาที")]
    [InlineData("vi", "Department of Home Affairs (Úc)", "Nhóm Công tác về Mua bán người", "mười ngày làm việc", "mười lăm phút")]
    public async Task A_guest_reads_at_first_who_asks_what_becomes_of_it_and_how_long_it_takes(string language, string organisation, string group, string review, string time)
    {
        var coordinator = new Person("tenant", $"quokka-{language}", "Quentin Quokka");
        await service.Services.GetRequiredService<ReviewerPlaces>().SetAsync(coordinator, "AU", "Department of Home Affairs", Cancellation);
        var visit = await VisitAsync(by: coordinator);

        var card = (await (await visit.SendAsync(null, null, language)).Content.ReadFromJsonAsync<JsonNode>(Cancellation))!["card"]!;

        (Said(card, "invited-by").Contains(organisation), Said(card, "invited-by").Contains(group), Said(card, "what-happens").Contains(review), Said(card, "how-long").Contains(time)).ShouldBe((true, true, true, true), card.ToJsonString());
        card.ToJsonString().ShouldNotContain("quokka", Case.Insensitive);
    }

    [Fact]
    public async Task Where_nobody_said_where_they_work_a_coordinator_of_the_group_invites() =>
        Said(await (await VisitAsync()).AskAsync(null, null), "invited-by").ShouldStartWith("A coordinator invites you here for the Bali Process Working Group on Trafficking in Persons");

    [Fact]
    public async Task Who_comes_back_finds_the_page_in_the_language_in_which_they_wrote()
    {
        var visit = await VisitAsync();
        (await visit.SendAsync("practices.step", FirstStep(), "vi")).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var page = await visit.Browser.GetAsync(visit.Path, Cancellation);

        (await page.Content.ReadAsStringAsync(Cancellation)).ShouldContain("<html lang=\"vi\">");
        page.Content.Headers.ContentLanguage.ShouldBe(["vi"]);
    }

    [Fact]
    public async Task What_is_refused_before_it_is_read_is_said_in_the_language_of_the_page()
    {
        var visit = await VisitAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, visit.Path) { Content = new StringContent("not json", Encoding.UTF8, "application/json"), Headers = { { "Accept-Language", "vi" } } };

        using var answer = await visit.Browser.SendAsync(request, Cancellation);

        (await answer.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!["error"]!.ToString().ShouldStartWith("Thẻ này");
    }

    private static string Said(JsonNode card, string id) => card.Objects().Single(one => one["id"]?.ToString() == id)["text"]!.ToString();

    [Fact]
    public async Task The_way_back_stands_on_each_step_after_the_first()
    {
        var visit = await VisitAsync();
        (await visit.StartAsync()).Marks().ShouldNotContain("way-back");

        var second = await visit.FirstStepAsync();

        second.Marks().ShouldContain("way-back");
        second.Lines().ShouldContain(line => line.Contains($"{visit.Path}/", StringComparison.Ordinal));
        (await visit.PressAsync(second, "Next")).Marks().ShouldContain("way-back");
        (await visit.CheckAsync()).Marks().ShouldContain("way-back");
    }

    [Fact]
    public async Task Opening_the_page_and_reading_its_first_card_use_nothing_up()
    {
        var visit = await VisitAsync(uses: 1);
        for (var look = 0; look < 3; look++)
        {
            using var other = service.Browser();
            (await other.GetAsync(visit.Path, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        await visit.StartAsync();
        var another = await visit.AnotherBrowserAsync();

        (await another.FirstStepAsync()).Marks().ShouldContain("practice-step-who");
        (await visit.SendAsync("practices.step", FirstStep())).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/share/x%3B%20Domain=example.org")]
    [InlineData("/share/AAAAAAAAAAAAAAAAAAAAA%3B")]
    [InlineData("/share/x")]
    public async Task What_is_no_invitation_gives_no_cookie(string path)
    {
        using var browser = service.Browser();

        using var page = await browser.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        using var asked = await browser.PostAsJsonAsync(new Uri(path, UriKind.Relative), new { lang = "en" }, Cancellation);

        page.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (page.Headers.Contains("Set-Cookie"), asked.Headers.Contains("Set-Cookie")).ShouldBe((false, false));
    }

    [Fact]
    public async Task A_step_in_which_nothing_is_filled_in_uses_nothing_up()
    {
        var visit = await VisitAsync(uses: 1);
        var empty = FirstStep();
        foreach (var name in empty.Select(one => one.Key).Where(name => name.StartsWith("f_", StringComparison.Ordinal)).ToArray())
            empty.Remove(name);

        (await visit.AskAsync("practices.step", empty)).Marks().ShouldNotContain("way-back");

        (await (await visit.AnotherBrowserAsync()).FirstStepAsync()).Marks().ShouldContain("practice-step-who");
    }

    [Fact]
    public async Task A_text_that_is_far_too_long_comes_back_with_the_reason()
    {
        var visit = await VisitAsync();
        await visit.StartAsync();
        var step = FirstStep();
        step["f_summary"] = string.Concat(Enumerable.Repeat("ab1234567,", 20_000));

        var card = await visit.AskAsync("practices.step", step);

        card.Marks().ShouldContain("wrong-summary");
        card.Marks().ShouldContain("practice-step-what");
    }

    [Fact]
    public async Task Who_has_begun_goes_on_after_the_invitation_was_used_up()
    {
        var visit = await VisitAsync(uses: 1);
        await visit.FirstStepAsync();

        var receipt = await visit.ShareAsync();

        receipt.Marks().ShouldContain("way-back");
    }

    [Fact]
    public async Task The_way_back_works_in_another_browser_and_nothing_else_does()
    {
        var visit = await VisitAsync(uses: 1);
        var receipt = await visit.ShareAsync();
        var address = receipt.Objects().First(one => one["id"]?.ToString() == "way-back")["inlines"]![0]!["text"]!.ToString();
        var reference = receipt.Lines()[0];

        var stranger = await visit.AnotherBrowserAsync();
        (await stranger.SendAsync("practices.mine", [])).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var back = await visit.AnotherBrowserAsync();
        await back.ComeBackAsync(new Uri(address).AbsolutePath);
        (await back.AskAsync("practices.mine", [])).Lines().ShouldContain(line => reference.Contains(line.Split(' ')[0], StringComparison.Ordinal));
        (await back.Browser.GetAsync($"{visit.Path}/{Secret.New()}", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_comes_back_reads_on_the_page_each_step_why_and_what_to_do()
    {
        var visit = await VisitAsync();
        var receipt = await visit.ShareAsync();
        receipt.Lines().ShouldContain("No e-mail is sent from here: what is decided, why and what to do stands on this page.");
        var back = receipt.Lines().Single(line => line.Contains("/share/", StringComparison.Ordinal));
        var reference = receipt.Marks().First(mark => mark.StartsWith("practice-PP-", StringComparison.Ordinal))["practice-".Length..];
        await DecideAsync(reference, move => move with { Event = ReviewEvent.Return, Comments = new Dictionary<string, string> { ["summary"] = "Say how tenders are checked." } });
        await DecideAsync(reference, move => move with { Event = ReviewEvent.Reject, Reason = "no_steps", Comments = new Dictionary<string, string> { [""] = "Thank you for sharing it." } });

        var other = await visit.AnotherBrowserAsync();
        await other.ComeBackAsync(new Uri(back).AbsolutePath);
        var page = (await (await other.SendAsync(null, null)).Content.ReadFromJsonAsync<JsonNode>(Cancellation))!["card"]!;

        var lines = page.Lines();
        lines.ShouldContain(line => line.EndsWith($"The reviewers of {reference} ask you for changes", StringComparison.Ordinal));
        lines.ShouldContain("Say how tenders are checked.");
        lines.ShouldContain(line => line.EndsWith($"{reference} is not published", StringComparison.Ordinal));
        lines.ShouldContain("Thank you for sharing it.");
        lines.ShouldContain(line => line.StartsWith("You may share a changed version", StringComparison.Ordinal));
        lines.ShouldContain(back);
        page.Marks().ShouldBeUnique();
        (await other.AskAsync("practices.begin", [])).Lines().ShouldNotContain("Thank you for sharing it.");
    }

    private async Task DecideAsync(string reference, Func<ReviewMove, ReviewMove> move)
    {
        var coordinator = new Person("tenant", service.Services.GetRequiredService<IOptions<RoleOptions>>().Value.Coordinators[0], null);
        await service.Services.GetRequiredService<ReviewerPlaces>().SetAsync(coordinator, "AU", "Department of Home Affairs", Cancellation);
        var one = (await service.Services.GetRequiredService<ReviewQueue>().FindAsync(PracticeReference.Read(reference)!.Value, coordinator, Cancellation)).ShouldNotBeNull().Practice;
        var outcome = await service.Services.GetRequiredService<DecidePractice>().TakeAsync(coordinator, move(new(one.Id, one.Revision, ReviewEvent.Take)), Cancellation);
        outcome.ShouldBeOfType<ReviewOutcome.Done>();
    }

    [Fact]
    public async Task A_draft_of_somebody_else_cannot_be_read_filled_in_or_withdrawn()
    {
        var visit = await VisitAsync();
        var card = await visit.FirstStepAsync();
        var practice = FormWalk.ButtonOf(card, "Next")["data"]!["practice"]!.ToString();
        var stranger = await visit.AnotherBrowserAsync();

        foreach (var (verb, data) in ((string, JsonObject)[])[("practices.open", []), ("practices.discard", []), ("practices.withdraw", []), ("practices.step", FirstStep())])
        {
            data["practice"] = practice;
            (await stranger.AskAsync(verb, data)).Lines()[0].ShouldStartWith("This draft is no longer there, or it is not yours.");
        }
    }

    [Theory]
    [InlineData("The owner locked Siti in the house and took her passport, please help her now")]
    [InlineData("ช่วยด้วย ฉันถูกขังอยู่ในบ้านนายจ้าง")]
    public async Task Where_nobody_comes_in_a_disclosure_still_leads_to_help_and_nothing_is_kept(string text)
    {
        var visit = await VisitAsync(uses: 1);
        await (await visit.AnotherBrowserAsync()).FirstStepAsync();

        var step = FirstStep();
        step["f_summary"] = text;
        var card = await visit.AskAsync("practices.step", step);

        card.Lines()[0].ShouldBe("If someone is in danger now, call the local emergency number.");
        card.Lines().ShouldNotContain(line => line.Contains("Siti", StringComparison.Ordinal));
        Kept("Siti").ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_refused_is_in_no_file_and_no_log()
    {
        var visit = await VisitAsync();
        var step = FirstStep();
        step["f_summary"] = "Call the worker Zarifabanu on +66 81 234 5678, passport AA1234567.";

        var again = await visit.AskAsync("practices.step", step);

        again.Marks().ShouldContain("wrong-summary");
        Kept("Zarifabanu").ShouldBeFalse();
        Kept("AA1234567").ShouldBeFalse();
        service.Logs.GetSnapshot().ShouldAllBe(record => !record.Message.Contains("Zarifabanu", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_secrets_of_a_link_are_in_no_log()
    {
        var visit = await VisitAsync();
        await visit.FirstStepAsync();

        service.Logs.GetSnapshot().ShouldAllBe(record => !record.Message.Contains(visit.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_runs_nothing_from_elsewhere_and_keeps_its_cookie_from_scripts_and_other_sites()
    {
        var visit = await VisitAsync();
        using var browser = service.Browser();

        var page = await browser.GetAsync(visit.Path, Cancellation);

        page.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldStartWith("default-src 'none'; script-src 'self'");
        page.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        page.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var cookie = page.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        cookie.ShouldContain($"path={visit.Path}");
        cookie.ShouldNotContain("expires");
    }

    [Theory]
    [InlineData("th", "แบ่งปัน")]
    [InlineData("vi", "Chia sẻ")]
    [InlineData("id", "Bagikan")]
    public async Task The_cards_are_in_the_language_of_the_page(string language, string word)
    {
        var visit = await VisitAsync();

        var answer = await (await visit.SendAsync(null, null, language)).Content.ReadFromJsonAsync<JsonNode>(Cancellation);

        answer!["card"]!["lang"]!.ToString().ShouldBe(language);
        answer["card"]!.Lines()[0].ShouldContain(word);
    }

    [Fact]
    public async Task A_long_list_is_searched_as_it_is_typed()
    {
        var visit = await VisitAsync();

        var found = await visit.Browser.PostAsJsonAsync($"{visit.Path}/search", new { dataset = "practices.country", queryText = "thai", lang = "en" }, Cancellation);

        var results = (await found.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!["results"]!.AsArray();
        results.Select(one => one!["value"]!.ToString()).ShouldContain("TH");
    }

    [Theory]
    [InlineData("not json", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("[]", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"verb\":7}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"verb\":\"practices.step\"}", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    public async Task A_request_that_the_page_does_not_send_is_answered_with_a_sentence(string body, string type, HttpStatusCode status)
    {
        var visit = await VisitAsync();

        var answer = await visit.Browser.PostAsync(visit.Path, new StringContent(body, Encoding.UTF8, type), Cancellation);

        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!["error"]!.ToString().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("practices.step", "{\"practice\":\"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4\",\"level\":\"Quick\",\"step\":\"state\",\"move\":\"Next\",\"f_state\":\"Published\"}")]
    [InlineData("practices.publish", "{}")]
    [InlineData("invitations.issue", "{\"invitation\":\"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4\",\"purpose\":\"Forum\",\"days\":\"14\",\"uses\":\"3\"}")]
    [InlineData("practices.open", "{\"practice\":\"none\"}")]
    public async Task A_forged_button_is_answered_with_a_sentence_and_does_nothing(string verb, string data)
    {
        var visit = await VisitAsync();

        var card = await visit.AskAsync(verb, JsonNode.Parse(data)!.AsObject());

        card.Lines()[0].ShouldStartWith("This card is from another version.");
        card.ToJsonString().ShouldNotContain("/share/invitations");
    }

    [Fact]
    public async Task A_field_of_a_megabyte_is_answered_with_a_sentence()
    {
        var visit = await VisitAsync();
        var step = FirstStep();
        step["f_summary"] = new string('a', 1024 * 1024);

        var answer = await visit.SendAsync("practices.step", step);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!["error"]!.ToString().ShouldContain("what you typed is still here");
    }

    [Theory]
    [InlineData("/share/AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/share/nothing")]
    [InlineData("/share/AAAAAAAAAAAAAAAAAAAAAA/AAAAAAAAAAAAAAAAAAAAAA")]
    public async Task An_invitation_that_is_none_is_answered_with_what_to_do(string path)
    {
        using var browser = service.Browser();

        var page = await browser.GetAsync(path, Cancellation);

        page.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await page.Content.ReadAsStringAsync(Cancellation)).ShouldContain("This invitation works no more");
    }

    private static JsonObject FirstStep() => InvitedVisitor.FirstStep();

    /// <summary>Whether a word is in any file of the database.</summary>
    private bool Kept(string word) => service.DatabaseFiles.Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0;
    });

    private async Task<InvitedVisitor> VisitAsync(int uses = 20, Person? by = null)
    {
        var secret = await service.Services.GetRequiredService<InvitationBook>().IssueAsync(new(Guid.NewGuid(), "Forum", 14, uses), by ?? new Person("tenant", "coordinator", null), Cancellation);
        return await InvitedVisitor.ComeAsync(service, $"/share/{secret}");
    }
}
