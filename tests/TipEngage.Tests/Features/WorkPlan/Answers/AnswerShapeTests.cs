using System.Text;
using TipEngage.Teams.Activities;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.WorkPlan.Answers;

/// <summary>What holds for every answer.</summary>
public sealed class AnswerShapeTests(AnswerBotFixture fixture) : IClassFixture<AnswerBotFixture>
{
    private const int MostBytes = 25 * 1024;
    private const int MostButtons = 6;

    /// <summary>Open a form or are refused, which does not depend on the day as of which the plan is answered.</summary>
    private static readonly string[] besideThePlan = ["share a good practice", "convictions", "review queue"];

    public static TheoryData<string> Questions =>
    [
        "items", "1", "2", "3", "3a", "4", "4a", "4b", "4c", "4d", "5", "6", "7", "4b and 4c", "item a", "4e", "due 2017", "due 2018", "due 2030", "due in 20177",
        "active 2018", "active 2030", "just 2017", "just 2018", "ongoing", "for action", "overdue", "materials", "events", "upcoming events",
        "next WG meeting", "events in 2030", "about the group", "what is RSO", "translate", "training", "curruption", "purple corruption umbrellas everywhere", .. besideThePlan, "weather", "help", "hi",
        "thanks", "???", "",
    ];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task An_answer_is_whole(string question)
    {
        var message = (await fixture.Bot.AskAsync(question)).Message.ShouldNotBeNull();

        message.Summary.ShouldNotBeNullOrWhiteSpace();
        if (message.Attachments is null)
        {
            message.Text!.ShouldEndWith("As of 1 Mar 2018.");
            return;
        }

        message.Text.ShouldBeNull();
        var card = message.Attachments.ShouldHaveSingleItem().Card();
        Encoding.UTF8.GetByteCount(card.ToJsonString()).ShouldBeLessThan(MostBytes);
        card.Marks().ShouldBeUnique();
        card.Buttons().ShouldBeUnique();
        card.Buttons().Length.ShouldBeInRange(1, MostButtons);
        card["version"]!.GetValue<string>().ShouldBe("1.5");
        card["lang"]!.GetValue<string>().ShouldBe("en");
        card["msteams"]!["width"]!.GetValue<string>().ShouldBe("Full");
        card["fallbackText"]!.GetValue<string>().EndsWith("As of 1 Mar 2018.", StringComparison.Ordinal).ShouldBe(!besideThePlan.Contains(question));
        (card.Lines()[^1] is "As of 1 Mar 2018.").ShouldBe(!besideThePlan.Contains(question));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Every_button_of_an_answer_is_answered_with_a_card(string question)
    {
        var reply = await fixture.Bot.AskAsync(question);
        if (reply.Message!.Attachments is null)
            return;

        foreach (var action in reply.Card().Objects().Where(one => one["type"]?.ToString() == "Action.Execute"))
        {
            var answer = await fixture.Bot.PressAsync(action["verb"]!.ToString(), action["data"]!.ToJsonString());
            answer["type"]!.GetValue<string>().ShouldBe(Attachment.AdaptiveCardType);
            answer["value"]!.Buttons().ShouldNotBeEmpty();
        }
    }

    [Theory]
    [InlineData("<b>bold</b> **x** [l](http://evil.example) zzzz")]
    [InlineData("<img src=x onerror=alert(1)> item 99 evil.example")]
    [InlineData("\u202Evil.example zzzz")]
    public async Task Nothing_that_was_written_comes_back(string question)
    {
        var reply = await fixture.Bot.AskAsync(question);

        var said = $"{reply.Message!.Text} {reply.Message.Summary} {(reply.Message.Attachments is null ? "" : reply.Card().ToJsonString())}";
        said.ShouldNotContain("evil");
        said.ShouldNotContain("zzzz");
        said.ShouldNotContain("onerror");
    }
}
