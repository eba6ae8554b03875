using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Features.Practices;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Practices;

/// <summary>A person gets everything that is held about them, and nothing of anybody else.</summary>
public sealed class HeldAboutMeTests : IAsyncLifetime
{
    private AnswerBot? bot;

    public async ValueTask InitializeAsync() => bot = await AnswerBot.StartAsync(publicUrl: "https://tipengage.example");

    public ValueTask DisposeAsync() => bot!.DisposeAsync();

    [Fact]
    public async Task It_holds_drafts_submissions_and_their_way()
    {
        await new FormWalk(bot!, "other").ShareAsync();
        var walk = new FormWalk(bot!, "submitter");
        await walk.ShareAsync();
        await walk.PressAsync(await walk.StartAsync(), "Next", FormWalk.Quick[0]);

        var held = await DownloadAsync(TicketOf(await walk.MineAsync()));

        held["personId"]!.ToString().ShouldBe("submitter");
        var practices = held["practices"]!.AsArray();
        practices.Count.ShouldBe(2);
        practices[0]!["reference"]!.ToString().ShouldBe("PP-0002");
        practices[0]!["submitted"]!["orgName"]!.ToString().ShouldBe("Ministry of Public Works");
        practices[0]!["steps"]!.AsArray().Count.ShouldBe(3);
        practices[1]!["draft"]!["title"]!.ToString().ShouldBe("Fair recruitment clauses in tenders");
    }

    [Theory]
    [InlineData("")]
    [InlineData("forged")]
    [InlineData("CfDJ8forged")]
    public async Task A_link_that_is_not_ours_opens_nothing(string ticket)
    {
        var context = Context();

        await (await bot!.Services.GetRequiredService<DownloadHeld>().HandleAsync(context, ticket)).ExecuteAsync(context);

        context.Response.StatusCode.ShouldBe(403);
    }

    [Fact]
    public async Task A_link_works_for_ten_minutes()
    {
        var ticket = TicketOf(await new FormWalk(bot!, "submitter").MineAsync());
        bot!.Clock.Advance(TimeSpan.FromMinutes(9));
        await DownloadAsync(ticket);

        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        var context = Context();
        await (await bot.Services.GetRequiredService<DownloadHeld>().HandleAsync(context, ticket)).ExecuteAsync(context);

        context.Response.StatusCode.ShouldBe(403);
    }

    [Fact]
    public void The_link_names_nobody() =>
        bot!.Services.GetRequiredService<DownloadHeld>().LinkFor(new Person("tenant", "submitter", "Ada"))!.AbsoluteUri.ShouldNotContain("submitter");

    private static string TicketOf(JsonNode mine)
    {
        var link = mine.Objects().First(one => one["type"]?.ToString() is "Action.OpenUrl")["url"]!.ToString();
        link.ShouldStartWith("https://tipengage.example/api/v1/held-about-me.json?ticket=");
        return Uri.UnescapeDataString(link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..]);
    }

    private async Task<JsonNode> DownloadAsync(string ticket)
    {
        var context = Context();
        await (await bot!.Services.GetRequiredService<DownloadHeld>().HandleAsync(context, ticket)).ExecuteAsync(context);
        context.Response.StatusCode.ShouldBe(200);
        context.Response.Body.Position = 0;
        return (await JsonNode.ParseAsync(context.Response.Body))!;
    }

    private DefaultHttpContext Context() => new() { RequestServices = bot!.Services, Response = { Body = new MemoryStream() } };
}
