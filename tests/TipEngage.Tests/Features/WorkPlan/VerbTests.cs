using System.Text.Json.Nodes;
using TipEngage.Teams.Activities;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.WorkPlan;

/// <summary>Cards in old chats outlive deployments: every payload that was ever sent is still answered. Add lines; never change one.</summary>
public sealed class VerbTests(AnswerBotFixture fixture) : IClassFixture<AnswerBotFixture>
{
    [Theory]
    [InlineData("workplan.item", """{"item":"4b"}""", "4b")]
    [InlineData("workplan.list", """{}""", "1 2 3 3a 4 4a 4b 4c 4d 5 6 7")]
    [InlineData("workplan.list", """{"filter":"Ongoing"}""", "1 2 3")]
    [InlineData("workplan.list", """{"filter":"ForAction"}""", "3a 4 4a 4b 4c 4d 5 6 7")]
    [InlineData("workplan.list", """{"filter":"Active","year":2018}""", "3a 4b 4c 4d 5 6 7")]
    [InlineData("workplan.list", """{"filter":"Due","year":2017}""", "4 4a")]
    [InlineData("workplan.list", """{"filter":"Only","year":2017}""", "4 4a")]
    [InlineData("workplan.list", """{"filter":"Overdue"}""", "4 4a")]
    [InlineData("workplan.item", """{"item":"4b","plan":"2017-19"}""", "4b")]
    [InlineData("workplan.list", """{"filter":"Overdue","plan":"2017-19"}""", "4 4a")]
    [InlineData("workplan.about", """{}""", "")]
    [InlineData("help.show", """{}""", "")]
    public async Task A_button_of_any_age_is_answered(string verb, string data, string items)
    {
        var card = await CardOfAsync(verb, data);

        card.Items().ShouldBe(items.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("workplan.materials", "material-MAT-PG-CMS")]
    [InlineData("workplan.events", "event-EVT-GBF-2017")]
    public async Task A_list_of_named_things_is_answered(string verb, string mark) => (await CardOfAsync(verb, "{}")).Marks().ShouldContain(mark);

    [Theory]
    [InlineData("roles.list", """{}""")]
    [InlineData("roles.preview", """{}""")]
    [InlineData("roles.preview", """{"objectId":"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4","name":"Bela","role":"Member"}""")]
    [InlineData("roles.preview", """{"person":"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4","role":"None"}""")]
    [InlineData("roles.change", """{"person":"8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4","role":"None","seen":0}""")]
    public async Task A_button_of_any_age_is_answered_to_a_coordinator(string verb, string data) =>
        (await fixture.Bot.PressAsync(verb, data, role: "coordinator"))["type"]!.GetValue<string>().ShouldBe(Attachment.AdaptiveCardType);

    [Theory]
    [InlineData("workplan.item", """{"item":"99"}""")]
    [InlineData("workplan.item", """{}""")]
    [InlineData("workplan.item", """{"item":"<script>"}""")]
    [InlineData("workplan.item", """{"item":"4b","plan":"1917-19"}""")]
    [InlineData("workplan.list", """{"filter":"Due","year":999999}""")]
    public async Task Data_that_was_tampered_with_is_answered_with_the_way_back(string verb, string data) =>
        (await CardOfAsync(verb, data)).Buttons().ShouldContain("All items");

    [Theory]
    [InlineData("workplan.item", """{"item":7}""")]
    [InlineData("workplan.list", """{"filter":"Nonsense"}""")]
    [InlineData("nobody.knows", "{}")]
    public async Task Data_of_another_shape_is_out_of_date(string verb, string data)
    {
        var answer = await fixture.Bot.PressAsync(verb, data);

        answer["type"]!.GetValue<string>().ShouldBe("application/vnd.microsoft.activity.message");
        answer["value"]!.GetValue<string>().ShouldContain("out of date");
    }

    private async Task<JsonNode> CardOfAsync(string verb, string data)
    {
        var answer = await fixture.Bot.PressAsync(verb, data);
        answer["type"]!.GetValue<string>().ShouldBe(Attachment.AdaptiveCardType);
        return answer["value"]!;
    }
}
