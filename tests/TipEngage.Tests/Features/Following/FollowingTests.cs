using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Features.Following;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Following;

/// <summary>A person follows an item or a theme, sees what they follow, and stops it in one step.</summary>
public sealed class FollowingTests : IAsyncLifetime
{
    private const string Item = """{"subject":"item:4a","plan":"2017-19"}""";
    private const string Theme = """{"subject":"theme:follow-the-money","plan":"2017-19"}""";

    private AnswerBot? bot;

    private AnswerBot Bot => bot!;

    public async ValueTask InitializeAsync() => bot = await AnswerBot.StartAsync();

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    [Fact]
    public async Task A_press_on_an_items_card_follows_it_and_the_next_one_no_longer()
    {
        var card = (await Bot.AskAsync("item 4a")).Card();
        var button = card.Objects().Single(one => $"{one["title"]}" is "Follow" && $"{one["type"]}" is "Action.Execute");

        var followed = (await Bot.PressAsync($"{button["verb"]}", button["data"]!.ToJsonString()))["value"]!;

        followed.Lines()[0].ShouldBe("You follow 4a · Recommend the Following the Money materials for adoption now. When it changes I write to you quietly, at most once an hour.");
        followed.Items().ShouldBe(["4a"]);
        (await FollowedAsync()).ShouldBe(["4a"]);
        Titles(followed).ShouldNotContain("Follow");
        followed["refresh"].ShouldBeNull();
        var back = followed.Objects().First(one => $"{one["title"]}" is "Stop following" && $"{one["type"]}" is "Action.Execute");
        (await Bot.PressAsync($"{back["verb"]}", back["data"]!.ToJsonString()))["value"]!.Lines()[0].ShouldStartWith("You no longer follow 4a");
        (await FollowedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refreshed_card_offers_its_reader_to_stop_and_everybody_else_to_follow()
    {
        await Bot.PressAsync("follow.add", Item, role: "follower");

        (await RefreshedAsync("4a", "follower")).ShouldContain("Stop following");
        (await RefreshedAsync("4a", "follower")).ShouldNotContain("Follow");
        (await RefreshedAsync("4b", "follower")).ShouldContain("Follow");
        (await RefreshedAsync("4a", "somebody else")).ShouldNotContain("Stop following");

        await Bot.PressAsync("follow.remove", Item, role: "follower");
        (await RefreshedAsync("4a", "follower")).ShouldContain("Follow");
    }

    [Fact]
    public async Task Who_follows_a_theme_stops_that_on_the_card_of_each_of_its_items()
    {
        await Bot.PressAsync("follow.add", Theme, role: "follower");
        (await RefreshedAsync("4a", "follower")).ShouldNotContain("Follow");
        (await RefreshedAsync("5", "follower")).ShouldContain("Follow");
        var card = (await Bot.PressAsync("workplan.refresh", """{"item":"4b","plan":"2017-19"}""", role: "follower", inChannel: true))["value"]!;
        var stop = card.Objects().Single(one => $"{one["title"]}" is "Stop following Following the Money in TIP Cases" && $"{one["type"]}" is "Action.Execute");

        var left = (await Bot.PressAsync($"{stop["verb"]}", stop["data"]!.ToJsonString(), role: "follower"))["value"]!;

        left.Items().ShouldBe(["4b"]);
        left.Lines()[0].ShouldStartWith("You no longer follow Theme: Following the Money");
        (await RefreshedAsync("4a", "follower")).ShouldContain("Follow");
    }

    [Fact]
    public async Task Who_follows_an_item_and_its_theme_stops_one_after_the_other()
    {
        await Bot.PressAsync("follow.add", Theme, role: "follower");
        await Bot.PressAsync("follow.add", Item, role: "follower");
        (await RefreshedAsync("4a", "follower")).ShouldContain("Stop following");

        await Bot.PressAsync("follow.remove", """{"subject":"item:4a","plan":"2017-19","onItem":true}""", role: "follower");

        (await RefreshedAsync("4a", "follower")).ShouldContain("Stop following Following the Money in TIP Cases");
    }

    [Fact]
    public async Task In_a_channel_the_follow_button_of_a_card_offers_a_coordinator_to_have_it_told_there()
    {
        const string OnItem = """{"subject":"item:4a","plan":"2017-19","onItem":true}""";
        Titles((await PressInChannelAsync("follow.add", OnItem, "member"))["value"]!).ShouldNotContain("Tell this chat too");
        Titles((await Bot.PressAsync("follow.add", OnItem, role: "coordinator"))["value"]!).ShouldNotContain("Tell this chat too");
        var followed = (await PressInChannelAsync("follow.add", OnItem, "coordinator"))["value"]!;
        var here = followed.Objects().Single(one => $"{one["title"]}" is "Tell this chat too" && $"{one["type"]}" is "Action.Execute");

        var told = (await PressInChannelAsync($"{here["verb"]}", here["data"]!.ToJsonString(), "coordinator"))["value"]!;

        told.Lines()[0].ShouldEndWith("A card with the latest state comes here within a minute.");
        told.Items().ShouldBe(["4a"]);
        Titles(told).ShouldContain("Stop telling this chat");
    }

    [Fact]
    public async Task A_card_is_refreshed_while_nobody_can_tell_what_is_followed()
    {
        await using var db = await Bot.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlAsync($"""DROP TABLE "Follows" """, TestContext.Current.CancellationToken);

        (await RefreshedAsync("4a", "follower")).ShouldContain("Follow");
    }

    [Fact]
    public async Task Following_twice_is_following_once()
    {
        await Bot.PressAsync("follow.add", Item);
        await Bot.PressAsync("follow.add", Item);

        (await ListAsync()).Lines().ShouldBe(["You follow", "4a · Recommend the Following the Money materials for adoption"]);
    }

    [Fact]
    public async Task A_theme_is_followed_by_its_name()
    {
        Said(await Bot.PressAsync("follow.add", Theme)).ShouldStartWith("You follow Theme: Following the Money in TIP Cases");

        (await ListAsync()).Lines().ShouldContain("Theme: Following the Money in TIP Cases");
    }

    [Fact]
    public async Task Each_in_the_list_is_stopped_by_one_press_and_the_list_stays()
    {
        await Bot.PressAsync("follow.add", Item);
        await Bot.PressAsync("follow.add", Theme);
        var stop = (await ListAsync()).Objects().Single(one => $"{one["title"]}" is "Stop following 4a" && $"{one["type"]}" is "Action.Execute");

        var left = (await Bot.PressAsync($"{stop["verb"]}", stop["data"]!.ToJsonString()))["value"]!;

        left.Lines().ShouldBe(["You follow", "Theme: Following the Money in TIP Cases"]);
    }

    [Fact]
    public async Task All_is_stopped_by_one_press()
    {
        await Bot.PressAsync("follow.add", Item);
        await Bot.PressAsync("follow.add", Theme);
        var all = (await ListAsync())["actions"]!.AsArray().Single()!;

        var left = (await Bot.PressAsync($"{all["verb"]}", all["data"]!.ToJsonString()))["value"]!;

        left.Lines().ShouldBe(["You follow nothing. Press \"Follow\" on the card of an item, and I tell you when it changes."]);
        (await FollowedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_press_outside_of_the_list_says_in_a_sentence_that_it_ended()
    {
        await Bot.PressAsync("follow.add", Item);

        Said(await Bot.PressAsync("follow.remove", Item)).ShouldBe("You no longer follow 4a · Recommend the Following the Money materials for adoption.");
        (await FollowedAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("follow.add", """{"subject":"item:99"}""")]
    [InlineData("follow.add", """{"subject":"theme:nonsense","plan":"2017-19"}""")]
    [InlineData("follow.add", """{"subject":"4a"}""")]
    [InlineData("follow.add", """{"subject":"item:4a","plan":"1917-19"}""")]
    [InlineData("follow.add", """{}""")]
    [InlineData("follow.remove", """{"subject":"item:99"}""")]
    [InlineData("follow.remove", """{}""")]
    public async Task What_the_plan_has_not_is_not_followed(string verb, string data)
    {
        Said(await Bot.PressAsync(verb, data)).ShouldStartWith("I can tell you when an item or a theme of the plan changes.");

        (await FollowedAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("follow 4a and 5", "unfollow 4a and 5")]
    [InlineData("ikuti butir 4a dan 5", "berhenti mengikuti 4a dan 5")]
    [InlineData("ติดตามข้อ 4a และ 5", "เลิกติดตามข้อ 4a และ 5")]
    [InlineData("theo dõi mục 4a và 5", "bỏ theo dõi mục 4a và 5")]
    public async Task Several_are_followed_and_left_by_one_sentence_each(string follow, string leave)
    {
        var said = (await Bot.AskAsync(follow)).Message!.Summary!;

        said.ShouldContain("4a");
        said.ShouldContain("; 5");
        (await FollowedAsync()).ShouldBe(["4a", "5"]);
        await Bot.AskAsync(leave);
        (await FollowedAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("follow 4a and 99", "unfollow 4a and 99", "The plan has no item 99.")]
    [InlineData("ikuti butir 4a dan 99", "berhenti mengikuti butir 4a dan 99", "Rencana tidak memiliki butir 99.")]
    [InlineData("ติดตามข้อ 4a และ 99", "เลิกติดตามข้อ 4a และ 99", "แผนไม่มีข้อ 99")]
    [InlineData("theo dõi mục 4a và 99", "bỏ theo dõi mục 4a và 99", "Kế hoạch không có mục 99.")]
    public async Task Of_several_those_that_there_are_are_followed_and_of_the_others_it_says_so(string follow, string leave, string sentence)
    {
        var said = (await Bot.AskAsync(follow)).Message!.Summary!;

        said.ShouldContain("4a");
        said.ShouldEndWith($"\n{sentence}");
        (await FollowedAsync()).ShouldBe(["4a"]);
        (await Bot.AskAsync(leave)).Message!.Summary!.ShouldEndWith($"\n{sentence}");
        (await FollowedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_one_that_there_is_not_nothing_is_followed()
    {
        (await Bot.AskAsync("follow 99")).Message!.Summary!.ShouldContain("99");

        (await FollowedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Several_are_told_in_a_channel_with_a_card_each()
    {
        (await SayInChannelAsync("follow 4a and 5 in this channel", "coordinator")).Message!.Summary!.ShouldEndWith("For each of them a card with the latest state comes here within a minute.");

        await using var db = await Bot.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        (await db.Follows.OrderBy(follow => follow.Subject).Select(follow => new { follow.FollowerId, follow.Subject, follow.CardId }).ToArrayAsync(TestContext.Current.CancellationToken))
            .ShouldBe([new { FollowerId = Channel, Subject = "item:4a", CardId = (string?)ParentCard.Wanted }, new { FollowerId = Channel, Subject = "item:5", CardId = (string?)ParentCard.Wanted }]);
    }

    [Fact]
    public async Task A_coordinator_has_it_told_in_the_thread_and_everybody_else_not()
    {
        const string Here = """{"subject":"item:4a","plan":"2017-19","here":true}""";

        Said(await PressInChannelAsync("follow.add", Here, "member")).ShouldBe("This is for coordinators of the Working Group.");
        Said(await PressInChannelAsync("follow.add", Here, "coordinator")).ShouldStartWith("From now on I say here when 4a · Recommend the Following the Money materials for adoption changes");
        Said(await PressInChannelAsync("follow.remove", Here, "member")).ShouldBe("This is for coordinators of the Working Group.");
        Said(await PressInChannelAsync("follow.remove", Here, "coordinator")).ShouldStartWith("I no longer say here");
    }

    [Theory]
    [InlineData("follow 4a in this channel", "From now on this card shows the latest state of 4a")]
    [InlineData("ikuti butir 4a di kanal ini", "4a")]
    [InlineData("ติดตามข้อ 4a ในช่องนี้", "4a")]
    [InlineData("theo dõi mục 4a trong kênh này", "4a")]
    public async Task In_a_channel_a_coordinator_says_so_in_a_sentence(string text, string said)
    {
        (await SayInChannelAsync(text, "member")).IsPrivate.ShouldBeTrue();
        var reply = await SayInChannelAsync(text, "coordinator");

        reply.IsPrivate.ShouldBeFalse();
        reply.Message!.Summary!.ShouldContain(said);
        await using var db = await Bot.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        (await db.Follows.Select(follow => new { follow.FollowerId, follow.Subject }).ToArrayAsync(TestContext.Current.CancellationToken))
            .ShouldBe([new { FollowerId = Channel, Subject = "item:4a" }]);
    }

    [Fact]
    public async Task In_a_chat_of_ones_own_here_means_oneself()
    {
        (await Bot.AskAsync("follow 4a here")).Message!.Summary!.ShouldStartWith("You follow 4a");
        (await Bot.AskAsync("unfollow 4a here")).Message!.Summary!.ShouldStartWith("You no longer follow 4a");
    }

    [Fact]
    public async Task A_chat_of_ones_own_needs_no_telling_beside_the_person() =>
        Said(await Bot.PressAsync("follow.add", """{"subject":"item:4a","here":true}""")).ShouldStartWith("I can tell you when an item");

    [Fact]
    public async Task The_list_is_as_approved()
    {
        await Bot.PressAsync("follow.add", Item);
        await Bot.PressAsync("follow.add", Theme);

        (await ListAsync()).Indented().ShouldMatchApproved(o => o.NoDiff().WithFileExtension("json"));
    }

    private async Task<string[]> RefreshedAsync(string item, string reader) =>
        Titles((await Bot.PressAsync("workplan.refresh", $$"""{"item":"{{item}}","plan":"2017-19"}""", role: reader, inChannel: true))["value"]!);

    private static string[] Titles(JsonNode card) => [.. card.Objects().Where(one => $"{one["type"]}" is "Action.Execute").Select(one => $"{one["title"]}")];

    private const string Channel = "19:channel@thread.tacv2;messageid=1";

    private Task<Reply> SayInChannelAsync(string text, string person) => Bot.HandleAsync(AnswerBot.Message(text) with
    {
        From = new() { Id = $"29:{person}", AadObjectId = person },
        Conversation = new() { Id = Channel, ConversationType = "channel", TenantId = "tenant" },
    });

    [Fact]
    public async Task A_theme_has_a_card_in_its_channel_too()
    {
        var reply = await SayInChannelAsync("follow the theme of corruption in this channel", "coordinator");

        reply.Card().Items().ShouldBe(["6"]);
        reply.Card().Lines()[0].ShouldStartWith("From now on this card shows the latest state of Theme: ");
    }

    [Fact]
    public async Task The_card_of_a_theme_in_a_channel_is_as_approved() =>
        (await SayInChannelAsync("follow the theme follow the money in this channel", "coordinator")).Card().Indented().ShouldMatchApproved(o => o.NoDiff().WithFileExtension("json"));

    [Fact]
    public async Task The_card_of_a_channel_is_as_approved() =>
        (await SayInChannelAsync("follow 4a in this channel", "coordinator")).Card().Indented().ShouldMatchApproved(o => o.NoDiff().WithFileExtension("json"));

    private static string Said(JsonNode answer)
    {
        $"{answer["type"]}".ShouldBe("application/vnd.microsoft.activity.message");
        return $"{answer["value"]}";
    }

    private async Task<JsonNode> ListAsync() => (await Bot.PressAsync("follow.list", "{}"))["value"]!;

    private async Task<string[]> FollowedAsync() => (await ListAsync()).Items();

    private Task<JsonNode> PressInChannelAsync(string verb, string data, string person) => Bot.PressAsync(verb, data, role: person, inChannel: true);
}
