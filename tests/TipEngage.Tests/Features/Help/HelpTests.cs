using TipEngage.Teams.Activities;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Help;

/// <summary>Messages that ask nothing get a clear sentence, or silence as people expect.</summary>
public sealed class HelpTests(AnswerBotFixture fixture) : IClassFixture<AnswerBotFixture>
{
    private const string Hint = "Ask me about the Forward Work Plan";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200B")]
    [InlineData("<at>TipEngage</at>")]
    public async Task An_empty_message_gets_help(string? text)
    {
        var message = AnswerBot.Message(text) with { Entities = [new() { Type = "mention", Text = "<at>TipEngage</at>", Mentioned = new() { Id = "28:bot" } }] };

        (await fixture.Bot.HandleAsync(message)).Card().Lines()[0].ShouldBe("What you can ask");
    }

    [Theory]
    [InlineData("🙂")]
    [InlineData("?!")]
    [InlineData("...")]
    public async Task Signs_alone_get_a_hint(string text) => (await fixture.Bot.AskAsync(text)).Card().Lines()[0].ShouldStartWith(Hint);

    [Fact]
    public async Task A_greeting_is_answered() => (await fixture.Bot.AskAsync("Hello!")).Card().Lines()[0].ShouldBe("Hello");

    [Fact]
    public async Task Thanks_are_answered() => (await fixture.Bot.AskAsync("thanks")).Message!.Text!.ShouldStartWith("You are welcome.");

    [Fact]
    public async Task The_copy_in_HTML_is_no_file()
    {
        var copied = AnswerBot.Message("") with { Attachments = [new() { ContentType = "text/html" }] };

        (await fixture.Bot.HandleAsync(copied)).Card().Lines()[0].ShouldBe("What you can ask");
    }

    [Fact]
    public async Task A_question_beside_a_file_is_answered()
    {
        var file = AnswerBot.Message("4b") with { Attachments = [new() { ContentType = "image/png" }] };

        (await fixture.Bot.HandleAsync(file)).Card().Items().ShouldBe(["4b"]);
    }

    [Fact]
    public async Task The_name_of_someone_else_is_left_out_of_the_question()
    {
        var message = AnswerBot.Message("<at>TipEngage</at> show <at>Corruption 7 Expert</at> item 4b") with
        {
            Entities =
            [
                new() { Type = "mention", Text = "<at>TipEngage</at>", Mentioned = new() { Id = "28:bot" } },
                new() { Type = "mention", Text = "<at>Corruption 7 Expert</at>", Mentioned = new() { Id = "29:other" } },
            ],
        };

        (await fixture.Bot.HandleAsync(message)).Card().Items().ShouldBe(["4b"]);
    }

    [Theory]
    [InlineData("28:other-bot", null)]
    [InlineData("29:x", "bot")]
    public async Task A_bot_is_not_answered(string id, string? role)
    {
        var message = AnswerBot.Message("item 4b") with { From = new() { Id = id, Role = role } };

        (await fixture.Bot.HandleAsync(message)).Message.ShouldBeNull();
    }

    [Fact]
    public async Task What_the_plan_does_not_know_shows_no_item_and_the_way_to_help()
    {
        var card = (await fixture.Bot.AskAsync("what's the weather in bali")).Card();

        card.Items().ShouldBeEmpty();
        card.Lines()[0].ShouldStartWith("I found nothing in the plan about that.");
    }

    [Fact]
    public async Task Other_activities_are_met_with_silence()
    {
        foreach (var activity in new Activity[] { new MessageReactionActivity(), new TypingActivity(), new EventActivity(), new MessageDeleteActivity() })
            (await fixture.Bot.HandleAsync(activity)).Message.ShouldBeNull();
    }
}
