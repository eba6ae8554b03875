using System.Text.Json.Nodes;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.WorkPlan.Answers;

/// <summary>Every card that answers a question, as somebody has read and approved it.</summary>
public sealed class ApprovedCardTests(AnswerBotFixture fixture) : IClassFixture<AnswerBotFixture>
{
    public static TheoryData<string> Questions =>
    [
        "item 1", "item 2", "item 3", "item 3a", "item 4", "item 4a", "item 4b", "item 4c", "item 4d", "item 5", "item 6", "item 7", "item a", "4e",
        "items", "4b and 4c", "ongoing", "for action", "due 2017", "due 2018", "due 2030", "active 2018", "active 2030", "just 2017", "just 2018",
        "overdue", "training", "purple corruption umbrellas everywhere", "weather", "materials", "events", "next meeting", "events in 2030", "about the group", "what is RSO",
        "help", "hello", "???",
    ];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_card_is_as_approved(string question) =>
        Approve((await fixture.Bot.AskAsync(question)).Card(), question.Replace("???", "signs").Replace(' ', '-'));

    [Theory]
    [InlineData("overdue", "2017-12-31")]
    [InlineData("item 4b", "2020-01-01")]
    public async Task A_card_of_another_day_is_as_approved(string question, string asOf)
    {
        await using var bot = await AnswerBot.StartAsync(asOf);

        Approve((await bot.AskAsync(question)).Card(), $"{question.Replace(' ', '-')}-{asOf}");
    }

    [Fact]
    public async Task The_card_for_an_item_that_is_gone_is_as_approved() =>
        Approve((await fixture.Bot.PressAsync("workplan.item", """{"item":"99"}"""))["value"]!, "gone");

    private static void Approve(JsonNode card, string name) =>
        card.Indented().ShouldMatchApproved(o => o.NoDiff().SubFolder("Approved").WithFilenameGenerator((_, _, kind, _) => $"{name}.{kind}.json"));
}
