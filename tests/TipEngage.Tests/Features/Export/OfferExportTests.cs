using System.Globalization;
using System.Text.Json.Nodes;
using System.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TipEngage.Access;
using TipEngage.Features.Export;
using TipEngage.Tests.Infrastructure;
using TipEngage.Understanding;

namespace TipEngage.Tests.Features.Export;

/// <summary>The command and the button: first the format, then a link with what the person may see.</summary>
public sealed class OfferExportTests
{
    private const string Address = "https://tipengage.example";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_format_it_asks_for_one()
    {
        await using var bot = await AnswerBot.StartAsync(publicUrl: Address);

        var card = (await bot.CommandAsync(Commands.Export, "member", "personal")).Message!.Attachments!.Single().Card();

        card.Buttons().ShouldBe(["CSV", "XLSX", "JSON"]);
        card.Lines().ShouldContain("In which format do you want the items with their progress?");
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("XLSX")]
    [InlineData("json")]
    public async Task With_a_format_it_gives_the_link_and_says_how_long_it_works(string format)
    {
        await using var bot = await AnswerBot.StartAsync(publicUrl: Address);

        var card = (await bot.CommandAsync(Commands.Export, "member", "personal", format)).Message!.Attachments!.Single().Card();

        LinkOf(card).AbsoluteUri.ShouldStartWith($"{Address}/api/v1/export.{format.ToLowerInvariant()}?ticket=");
        card.Lines().ShouldContain(line => line.Contains("works for 10 minutes"));
        card.Lines().ShouldContain(line => line.Contains("up to TLP:GREEN"));
    }

    [Theory]
    [InlineData("en", "export as pdf", "There is no export as PDF. The formats are CSV, XLSX, JSON. In which do you want the items with their progress?")]
    [InlineData("id", "ekspor sebagai pdf", "Tidak ada ekspor sebagai PDF. Formatnya adalah CSV, XLSX, JSON. Dalam format mana Anda ingin butir-butir beserta kemajuannya?")]
    [InlineData("th", "ส่งออกเป็น pdf", "ไม่มีการส่งออกเป็น PDF รูปแบบที่มีคือ CSV, XLSX, JSON ต้องการรายการพร้อมความคืบหน้าในรูปแบบใด")]
    [InlineData("vi", "xuất pdf", "Không có bản xuất dạng PDF. Các định dạng là CSV, XLSX, JSON. Bạn muốn các mục kèm tiến độ ở định dạng nào?")]
    public async Task Of_a_format_that_there_is_not_it_names_those_that_there_are(string language, string text, string sentence)
    {
        await using var bot = await AnswerBot.StartAsync(publicUrl: Address);

        bot.Language = CultureInfo.GetCultureInfo(language);
        var card = (await bot.AskAsync(text, "a:1", "member")).Card();

        card.Lines().ShouldContain(sentence);
        card.Buttons().ShouldBe(["CSV", "XLSX", "JSON"]);
    }

    [Fact]
    public async Task The_list_of_all_items_has_the_button()
    {
        await using var bot = await AnswerBot.StartAsync(publicUrl: Address);

        var list = (await bot.CommandAsync(Commands.List, "member", "personal")).Message!.Attachments!.Single().Card();
        var asked = await bot.PressAsync("workplan.export", """{"plan":"2017-19"}""", role: "member");
        var given = await bot.PressAsync("workplan.export", """{"plan":"2017-19","format":"Csv"}""", role: "member");

        list.Buttons().ShouldContain("Export");
        list.Buttons().Length.ShouldBeLessThanOrEqualTo(6);
        asked["value"]!.Buttons().ShouldBe(["CSV", "XLSX", "JSON"]);
        LinkOf(given["value"]!).Host.ShouldBe("tipengage.example");
    }

    [Theory]
    [InlineData("coordinator", "personal", "Coordinator")]
    [InlineData("member", "personal", "Member")]
    [InlineData("coordinator", "channel", "Guest")]
    [InlineData("member", "groupChat", "Guest")]
    public async Task The_link_shows_what_all_may_see_who_read_the_answer(string who, string conversation, string role)
    {
        await using var bot = await AnswerBot.StartAsync(publicUrl: Address);

        var card = (await bot.CommandAsync(Commands.Export, who, conversation, "csv")).Message!.Attachments!.Single().Card();

        (await OpenAsync(bot, card)).ShouldNotBeNull().Role.ToString().ShouldBe(role);
    }

    [Fact]
    public async Task A_link_works_for_ten_minutes()
    {
        await using var bot = await AnswerBot.StartAsync(publicUrl: Address);
        var clock = (FakeTimeProvider)bot.Services.GetRequiredService<TimeProvider>();
        var card = (await bot.CommandAsync(Commands.Export, "member", "personal", "csv")).Message!.Attachments!.Single().Card();

        clock.Advance(DownloadTickets.Lifetime - TimeSpan.FromSeconds(1));
        (await OpenAsync(bot, card)).ShouldNotBeNull();
        clock.Advance(TimeSpan.FromSeconds(1));
        (await OpenAsync(bot, card)).ShouldBeNull();
    }

    [Fact]
    public async Task A_role_that_was_taken_away_counts_no_more_in_a_link()
    {
        await using var bot = await AnswerBot.StartAsync(publicUrl: Address);
        var tickets = bot.Services.GetRequiredService<DownloadTickets>();
        var plan = bot.Services.GetRequiredService<TipEngage.Plans.Catalog.PlanCatalog>().Current(new(2018, 3, 1));

        var sealedText = tickets.Issue(plan, Role.Coordinator, new("tenant", "somebody", null));

        (await tickets.OpenAsync(sealedText, Cancellation)).ShouldNotBeNull().Role.ShouldBe(Role.Member);
    }

    [Theory]
    [InlineData("json", "the history", true)]
    [InlineData("xlsx", "the history", true)]
    [InlineData("csv", "what the register says", false)]
    public async Task The_answer_says_what_is_in_the_file_and_where_it_is_cut(string format, string what, bool isCut)
    {
        await using var bot = await AnswerBot.StartAsync(publicUrl: Address, mostExported: 1);
        foreach (var item in new[] { "4a", "5" })
        {
            await bot.PressAsync("register.confirm", $$"""
                {"change":"{{Guid.NewGuid()}}","plan":"2017-19","kind":"Progress","subject":"{{item}}","version":0,"item":"{{item}}","set":{"state":"blocked","tlp":"GREEN"},"clear":[]}
                """, role: "coordinator");
        }

        var ofMember = (await bot.CommandAsync(Commands.Export, "member", "personal", format)).Message!.Attachments!.Single().Card();
        var ofGuests = (await bot.CommandAsync(Commands.Export, "member", "channel", format)).Message!.Attachments!.Single().Card();

        ofMember.Lines().ShouldContain(line => line.Contains(what));
        ofMember.Lines().Any(line => line.StartsWith("Only the latest 1 changes", StringComparison.Ordinal)).ShouldBe(isCut);
        ofGuests.Lines().ShouldNotContain(line => line.StartsWith("Only the latest", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_service_without_an_address_says_that_there_can_be_no_link()
    {
        await using var bot = await AnswerBot.StartAsync();

        var reply = await bot.CommandAsync(Commands.Export, "member", "personal", "csv");

        var card = reply.Message!.Attachments!.Single().Card();
        card.Lines().ShouldContain(line => line.Contains("PublicUrl"));
        card.Buttons().ShouldBe(["All items"]);
    }

    private static Uri LinkOf(JsonNode card) =>
        new(card["actions"]!.AsArray().Single(action => action!["type"]!.GetValue<string>() is "Action.OpenUrl")!["url"]!.GetValue<string>());

    private static async Task<DownloadTicket?> OpenAsync(AnswerBot bot, JsonNode card) =>
        await bot.Services.GetRequiredService<DownloadTickets>().OpenAsync(HttpUtility.ParseQueryString(LinkOf(card).Query)["ticket"]!, Cancellation);
}
