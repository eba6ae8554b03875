using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;

namespace TipEngage.Teams.Tests.Routing;

public sealed class CommandTests : IAsyncLifetime
{
    private TestBot bot = null!;

    private Part<string, Reply> Echo => bot.Part<string, Reply>();

    public async ValueTask InitializeAsync()
    {
        bot = await TestBot.StartAsync(DoorBot.Routes);
        DoorBot.PlayEverything(bot);
        Echo.Answer = (_, text, _) => Task.FromResult(Reply.Text($"you said: {text}"));
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Theory]
    [InlineData("echo", "")]
    [InlineData("ECHO hello there", "hello there")]
    [InlineData("  echo   hello  ", "hello")]
    [InlineData("echo\nhello\nthere", "hello\nthere")]
    [InlineData("echo\u00a0hello", "hello")]
    [InlineData("echo&nbsp;hello &amp; goodbye", "hello & goodbye")]
    [InlineData("echo สวัสดี 🙂 e\u0301", "สวัสดี 🙂 e\u0301")]
    [InlineData("echo \u202eשלום", "\u202eשלום")]
    public async Task A_command_gets_what_follows_it(string text, string arguments)
    {
        await bot.TellAsync(Incoming.Message(text));

        (await bot.HearAsync()).Single().Text.ShouldBe($"you said: {arguments}");
        Echo.Calls.Single().Input.ShouldBe(arguments);
    }

    [Theory]
    [InlineData("unheard of")]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("<at>Somebody else</at>")]
    [InlineData(null)]
    public async Task What_is_no_command_is_met_with_silence(string? text)
    {
        await bot.TellAsync(Incoming.Message(text));
        await bot.SettleAsync();

        bot.Connector.Requests.ShouldBeEmpty();
        bot.Logs.GetSnapshot().ShouldNotContain(line => line.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task A_very_long_message_is_handled_whole()
    {
        await bot.TellAsync(Incoming.Message("echo " + new string('x', 100_000)));

        (await bot.HearAsync()).Single().Text!.Length.ShouldBe(100_010);
    }

    [Fact]
    public async Task A_turn_knows_who_asked_where_and_in_which_language()
    {
        var message = Incoming.Message("echo", "19:team@thread.tacv2;messageid=17");
        message.Remove("locale");

        await bot.TellAsync(message);
        await bot.HearAsync();

        var turn = Echo.Calls.Single().Turn;
        turn.UserId.ShouldBe(Incoming.ObjectId);
        turn.Conversation.Kind.ShouldBe(ConversationKind.Channel);
        turn.TenantId.ShouldBe(Auth.AuthHost.TenantId);
        turn.Locale.ShouldBe("en-US");
        turn.IsPrivate.ShouldBeFalse();
    }

    [Theory]
    [InlineData("28:another-bot", null)]
    [InlineData(Incoming.Bot, null)]
    [InlineData("29:looks-like-a-person", "bot")]
    [InlineData("29:looks-like-a-person", "Skill")]
    public async Task What_a_bot_says_is_ignored(string id, string? role)
    {
        var message = Incoming.Message("echo hello");
        message["from"] = new JsonObject { ["id"] = id, ["role"] = role };

        await bot.TellAsync(message);
        await bot.TellAsync(Incoming.Message("echo from a person"));

        (await bot.HearAsync()).Single().Text.ShouldBe("you said: from a person");
    }

    [Fact]
    public async Task A_bot_that_adds_this_bot_is_listened_to()
    {
        var added = Incoming.Activity("installationUpdate");
        added["action"] = "add";
        added["from"] = new JsonObject { ["id"] = "28:installer" };

        await bot.TellAsync(added);
        await bot.SettleAsync();

        bot.Part<InstallationUpdateActivity, Reply>().Calls.Single().Input.Adds.ShouldBeTrue();
    }

    [Theory]
    [InlineData("conversation")]
    [InlineData("conversation.id")]
    public async Task A_message_from_nowhere_is_accepted_and_forgotten(string missing)
    {
        var message = Incoming.Message("echo hello");
        if (missing is "conversation")
            message.Remove("conversation");
        else
            message["conversation"]!.AsObject().Remove("id");

        await bot.TellAsync(message);
        await bot.SettleAsync();

        Echo.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_with_only_an_attachment_is_a_message_without_words()
    {
        var message = Incoming.Message(null);
        message["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["contentUrl"] = "https://example.org/file.docx",
            ["content"] = new JsonObject { ["downloadUrl"] = "https://example.org/d", ["fileType"] = "docx" },
        });

        await bot.TellAsync(message);
        await bot.SettleAsync();

        bot.Connector.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    public async Task Each_edit_of_a_message_counts_and_each_is_delivered_once(string type)
    {
        foreach (var second in new[] { 1, 2, 2 })
        {
            var edit = Incoming.Activity(type, id: "1776825925953");
            edit["timestamp"] = $"2026-04-22T02:45:0{second}Z";
            await bot.TellAsync(edit);
        }

        await bot.SettleAsync();

        (bot.Part<MessageUpdateActivity, Reply>().Calls.Count + bot.Part<MessageDeleteActivity, Reply>().Calls.Count).ShouldBe(2);
        Echo.Calls.ShouldBeEmpty();
    }
}
