using System.Text.Json.Nodes;
using TipEngage.Resources;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Tests.Features.Practices.FormWalk;

namespace TipEngage.Tests.Features.Practices;

/// <summary>Cards stay in a chat when the form has changed: what they send is taken as far as it can be, and nothing that was saved is lost.</summary>
public sealed class OlderCardTests : FormTests
{
    private const string Summary = "Suppliers pay the recruitment costs.";

    private static readonly Guid practice = Guid.Parse("0b7f8d1c-3f0e-4c9d-9a52-7f2b8d6e1a44");

    [Fact]
    public async Task A_card_that_knows_nothing_of_what_was_added_since_is_taken()
    {
        var next = await SendAsync(Step("what"));

        next["value"]!.Marks().ShouldContain("practice-step-who");
        (await RowsAsync()).ShouldHaveSingleItem().Draft.ShouldNotBeNull().ShouldContain(Summary);
    }

    [Theory]
    [InlineData("step", "supply_chain")]
    [InlineData("step", "")]
    public async Task A_step_that_is_there_no_more_is_said_to_be_of_another_version(string member, string value)
    {
        await SendAsync(Step("what"));

        var answer = await SendAsync(Step("what", (member, value), ("f_summary", "Something else.")));

        answer["value"]!.ToString().ShouldBe(Strings.Practice_CardTooOld);
        await NothingIsLostAsync();
    }

    [Theory]
    [InlineData("level", "Silver")]
    [InlineData("level", null)]
    [InlineData("move", "Sideways")]
    [InlineData("practice", "PP-0001")]
    [InlineData("practice", null)]
    [InlineData("asked", "f_summary")]
    [InlineData("kept", "2018-03-01T09:00:00.0000000+00:00")]
    public async Task A_button_that_cannot_be_read_any_more_is_said_to_be_out_of_date(string member, string? value)
    {
        await SendAsync(Step("what"));

        var answer = await SendAsync(Step("what", (member, value), ("f_summary", "Something else.")));

        answer["value"]!.ToString().ShouldBe(Strings.Turn_CardOutOfDate);
        await NothingIsLostAsync();
    }

    [Fact]
    public async Task Fields_that_the_step_has_not_are_left_aside_and_the_others_are_kept()
    {
        var next = await SendAsync(Step("what", ("f_results", "Of another step."), ("f_risk", "Of another version."), ("tier", "Strong"), ("state", "Published")));

        next["value"]!.Marks().ShouldContain("practice-step-who");
        var row = (await RowsAsync()).ShouldHaveSingleItem();
        (row.State, row.Draft!.Contains(Summary), row.Draft.Contains("Of another")).ShouldBe(("Draft", true, false));
    }

    [Theory]
    [InlineData("f_summary", Summary)]
    [InlineData("f_approach", "public-procurement")]
    public async Task A_field_that_the_card_does_not_show_keeps_what_was_stored(string field, string stored)
    {
        await SendAsync(Step("what"));

        var next = await SendAsync(Step("what", (field, null), ("f_title", "Other clauses")));

        next["value"]!.Marks().ShouldContain("practice-step-who");
        var draft = (await RowsAsync()).ShouldHaveSingleItem().Draft.ShouldNotBeNull();
        (draft.Contains(stored), draft.Contains("Other clauses")).ShouldBe((true, true));
    }

    [Theory]
    [InlineData("f_summary", "", Summary)]
    [InlineData("f_approach", "", "public-procurement")]
    [InlineData("f_approach", null, "public-procurement")]
    public async Task A_field_that_the_card_shows_is_emptied_whether_a_client_sends_it_empty_or_leaves_it_out(string field, string? sent, string stored)
    {
        var next = (await SendAsync(Step("what")))["value"]!;
        var card = (await SendAsync(ButtonOf(next, "Back")["data"]!.DeepClone().AsObject()))["value"]!;
        var data = ButtonOf(card, "Next")["data"]!.DeepClone().AsObject();
        foreach (var (member, value) in Step("what", (field, sent)).Where(one => one.Key.StartsWith("f_", StringComparison.Ordinal)))
            data[member] = value!.DeepClone();

        var again = (await SendAsync(data))["value"]!;

        again.Marks().ShouldContain($"wrong-{field[2..]}");
        (await RowsAsync()).ShouldHaveSingleItem().Draft.ShouldNotBeNull().ShouldNotContain(stored);
    }

    [Fact]
    public async Task A_choice_that_is_offered_no_more_is_marked_and_the_rest_of_the_step_is_kept()
    {
        var again = (await SendAsync(Step("what", ("f_approach", "pledge"))))["value"]!;

        again.Marks().ShouldContain("wrong-approach");
        ValueOf(again, "f_summary").ShouldBe(Summary);
        await NothingIsLostAsync();
    }

    [Theory]
    [InlineData("supply_chain", "Quick")]
    [InlineData("what", "Silver")]
    public async Task In_a_dialog_it_is_said_as_well(string step, string level)
    {
        await SendAsync(Step("what"));
        var data = Step(step, ("level", level));
        data["verb"] = "practices.step";

        var answer = await bot!.InvokeAsync("task/submit", new JsonObject { ["data"] = data }.ToJsonString(), role: "submitter", inChannel: true);

        answer.ToJsonString().ShouldContain("My submissions");
        await NothingIsLostAsync();
    }

    private static JsonObject Step(string name, params (string Name, string? Value)[] others)
    {
        var data = new JsonObject
        {
            ["practice"] = practice.ToString(),
            ["level"] = "Quick",
            ["step"] = name,
            ["move"] = "Next",
            ["f_title"] = "Fair recruitment clauses",
            ["f_summary"] = Summary,
            ["f_approach"] = "public-procurement",
        };
        foreach (var (member, value) in others)
        {
            if (value is null)
                data.Remove(member);
            else
                data[member] = value;
        }

        return data;
    }

    private Task<JsonNode> SendAsync(JsonObject data) => bot!.PressAsync("practices.step", data.ToJsonString(), role: "submitter");

    private async Task NothingIsLostAsync() => (await RowsAsync()).ShouldHaveSingleItem().Draft.ShouldNotBeNull().ShouldContain(Summary);
}
