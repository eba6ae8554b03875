using System.Text.Json.Nodes;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Teams.Tests.Routing;

public sealed class ReplyTests : IAsyncLifetime
{
    private TestBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await TestBot.StartAsync(DoorBot.Routes);
        DoorBot.PlayEverything(bot);
        bot.Part<string, Reply>().Answer = (_, text, _) => Task.FromResult(Reply.Text(text));
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task An_answer_to_a_channel_goes_to_the_thread()
    {
        await bot.TellAsync(Incoming.Message("echo hello", "19:team@thread.tacv2;messageid=17", "18"));

        var said = (await bot.HearAsync()).Single();
        said.Line.ShouldBe("POST /amer/v3/conversations/19%3Ateam%40thread.tacv2%3Bmessageid%3D17/activities/18");
        ((string?)said.Activity["replyToId"]).ShouldBe("18");
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public async Task A_message_whose_id_cannot_be_answered_to_is_answered_all_the_same(string id)
    {
        await bot.TellAsync(Incoming.Message("echo hello", id: id));

        (await bot.HearAsync()).Single().Line.ShouldBe("POST /amer/v3/conversations/a%3A1ana/activities");
    }

    [Theory]
    [InlineData("17")]
    [InlineData(".")]
    public async Task Who_wants_to_change_a_message_later_gets_its_id(string id)
    {
        var kept = new TaskCompletionSource<string>();
        bot.Part<string, Reply>().Answer = (_, text, _) => Task.FromResult(Reply.Text(text).Keeping((sent, _) =>
        {
            kept.SetResult(sent);
            return Task.CompletedTask;
        }));

        await bot.TellAsync(Incoming.Message("echo hello", "19:team@thread.tacv2;messageid=17", id));

        (await bot.HearAsync()).ShouldHaveSingleItem();
        (await kept.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Text_is_Markdown_has_a_summary_and_no_nulls()
    {
        await bot.TellAsync(Incoming.Message("echo **hello** สวัสดี", id: "17"));
        await bot.HearAsync();

        bot.Connector.Requests.Single().Body.ShouldBe("""{"text":"**hello** สวัสดี","textFormat":"markdown","summary":"**hello** สวัสดี","type":"message","replyToId":"17"}""");
        bot.Connector.Requests.Single().Headers["Authorization"].ShouldBe($"Bearer {FixedCredential.Token}");
    }

    [Fact]
    public async Task A_card_is_sent_alone_with_its_summary()
    {
        bot.Part<string, Reply>().Answer = (_, _, _) =>
            Task.FromResult(Reply.Card(new AdaptiveCard { Body = [new TextBlock("hello")], FallbackText = "hello" }.ToAttachment(), "A card"));

        await bot.TellAsync(Incoming.Message("echo"));

        var activity = (await bot.HearAsync()).Single().Activity;
        activity.ContainsKey("text").ShouldBeFalse();
        ((string?)activity["summary"]).ShouldBe("A card");
        ((string?)activity["attachments"]![0]!["contentType"]).ShouldBe("application/vnd.microsoft.card.adaptive");
        ((string?)activity["attachments"]![0]!["content"]!["body"]![0]!["text"]).ShouldBe("hello");
    }

    [Fact]
    public async Task An_event_is_answered_with_a_new_message()
    {
        bot.Part<InstallationUpdateActivity, Reply>().Answer = (_, _, _) => Task.FromResult(Reply.Text("welcome"));

        await bot.TellAsync(Incoming.Activity("installationUpdate", "19:team@thread.tacv2"));

        (await bot.HearAsync()).Single().Line.ShouldBe("POST /amer/v3/conversations/19%3Ateam%40thread.tacv2/activities");
    }

    [Fact]
    public async Task What_one_person_sees_is_answered_to_that_person_only()
    {
        var message = Incoming.Message("echo hello", "19:chat@thread.v2");
        message["recipient"]!["isTargeted"] = true;

        await bot.TellAsync(message);

        var said = (await bot.HearAsync()).Single();
        said.Line.ShouldBe("POST /amer/v3/conversations/19%3Achat%40thread.v2/activities?isTargetedActivity=true");
        ((string?)said.Activity["recipient"]!["id"]).ShouldBe(Incoming.Person);
    }

    [Fact]
    public async Task An_apology_to_one_person_is_seen_by_that_person_only()
    {
        bot.Part<string, Reply>().Answer = (_, _, _) => throw new InvalidOperationException("on purpose");
        var message = Incoming.Message("echo hello", "19:chat@thread.v2");
        message["recipient"]!["isTargeted"] = true;

        await bot.TellAsync(message);

        (await bot.HearAsync()).Single().Line.ShouldEndWith("?isTargetedActivity=true");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task What_one_unknown_person_sees_is_not_answered_to_all(string? id)
    {
        var message = Incoming.Message("echo hello", "19:chat@thread.v2");
        message["recipient"]!["isTargeted"] = true;
        message["from"] = new JsonObject { ["id"] = id, ["name"] = "Ana" };

        await bot.TellAsync(message);
        await bot.SettleAsync();

        bot.Connector.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(501)]
    public async Task What_is_for_nobody_else_goes_to_the_chat_with_the_person_where_a_channel_does_not_allow_it(int status)
    {
        bot.Part<RateData, Reply>().Answer = (_, _, _) => Task.FromResult(Reply.Text("not published").ForNobodyElse());
        bot.Connector.Answers(status, """{"error":{"code":"Bad Argument"}}""").Answers(201, """{"id":"a:1ana"}""");

        await bot.TellAsync(Incoming.Press(RatePress(), "19:team@thread.tacv2;messageid=17"));

        var said = await bot.HearAsync(3);
        said[0].Line.ShouldEndWith("?isTargetedActivity=true");
        (said[1].Line, $"{said[1].Activity["members"]![0]!["id"]}").ShouldBe(("POST /amer/v3/conversations", Incoming.Person));
        (said[2].Line, said[2].Text).ShouldBe(("POST /amer/v3/conversations/a%3A1ana/activities", "not published"));
        await bot.SettleAsync();
        bot.Connector.Requests.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_for_nobody_else_is_said_to_nobody_where_the_chat_with_the_person_cannot_be_written_to_either(bool isOpened)
    {
        bot.Part<RateData, Reply>().Answer = (_, _, _) => Task.FromResult(Reply.Text("not published").ForNobodyElse());
        bot.Connector.Answers(400, """{"error":{"code":"Bad Argument"}}""");
        if (isOpened)
            bot.Connector.Answers(201, """{"id":"a:1ana"}""");
        bot.Connector.Answers(403, """{"error":{"code":"ForbiddenOperationException"}}""");

        await bot.TellAsync(Incoming.Press(RatePress(), "19:team@thread.tacv2;messageid=17", "18"));

        var last = (await bot.HearAsync(isOpened ? 4 : 3))[^1];
        (last.Line, last.Text).ShouldBe(("POST /amer/v3/conversations/19%3Ateam%40thread.tacv2%3Bmessageid%3D17/activities/18", "not before all (en-US)"));
    }

    private static JsonObject RatePress() => new() { ["verb"] = RateData.Verb, ["itemId"] = "4b", ["stars"] = "3", ["isPublic"] = "false" };
}
