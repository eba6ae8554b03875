using System.Globalization;
using System.Text.Json.Nodes;
using TipEngage.Resources;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Register;

/// <summary>What was seen before its item was superseded is not recorded after that: whoever confirms it hears so, and looks again.</summary>
public sealed class SupersededTests : IAsyncLifetime
{
    private const string Translation = """{"material":"MAT-PG-FTM","language":"th","state":"requested"}""";

    private AnswerBot? bot;

    private AnswerBot Bot => bot!;

    public async ValueTask InitializeAsync()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        bot = await AnswerBot.StartAsync();
    }

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    [Theory]
    [InlineData("assign 5 to Thailand")]
    [InlineData("Thailand no longer works on 5")]
    public async Task Assignments_that_were_said(string sentence)
    {
        if (sentence.Contains("longer", StringComparison.Ordinal))
            await PressAsync(await AskAsync("assign 5 to Thailand"), Strings.Button_Confirm);
        var preview = await AskAsync(sentence);

        await SupersedeAsync("5");

        await RefusedAsync(preview, "workplan.assign.confirm");
    }

    [Fact]
    public async Task Assignments_of_several_items_are_recorded_for_the_others()
    {
        var preview = await AskAsync("assign 5 and 6 to Thailand");
        await SupersedeAsync("5");

        var recorded = await PressAsync(preview, Strings.Button_Confirm);

        recorded.Lines().ShouldContain(line => line.EndsWith(Strings.Fault_Superseded, StringComparison.Ordinal));
        (await AskAsync("item 5")).Lines().ShouldNotContain(line => line.StartsWith("Working on it", StringComparison.Ordinal));
        (await AskAsync("item 6")).Lines().ShouldContain(line => line.StartsWith("Working on it", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("workplan.assign", """{"item":"5","plan":"2017-19"}""", """{"parties":"Thailand"}""", "5", "workplan.assign.confirm")]
    [InlineData("translations.update", """{"plan":"2017-19"}""", Translation, "4b", "register.confirm")]
    public async Task What_was_filled_in_before_that(string verb, string data, string inputs, string item, string confirm)
    {
        var form = (await Bot.PressAsync(verb, data, role: "coordinator"))["value"]!;

        await SupersedeAsync(item);

        await RefusedAsync(await PressAsync(form, Strings.Button_Preview, inputs), confirm);
    }

    [Theory]
    [InlineData("workplan.assign.confirm", """{"plan":"2017-19","changes":[{"id":"8c1f0b9e-54a1-4a7e-9a07-0d6f9d3d8a11","item":"5","party":"TH","version":0}],"role":"lead"}""", "5")]
    [InlineData("register.confirm", """{"change":"8c1f0b9e-54a1-4a7e-9a07-0d6f9d3d8a12","plan":"2017-19","kind":"Translation","subject":"MAT-PG-FTM:th","version":0,"item":"4b","set":{"state":"requested"},"clear":[]}""", "4b")]
    public async Task Cards_of_before_that_say_no_position(string verb, string data, string item)
    {
        await SupersedeAsync(item);

        $"{(await Bot.PressAsync(verb, data, role: "coordinator"))["value"]}".ShouldBe(Strings.Fault_Superseded);
    }

    [Fact]
    public async Task Who_looks_again_may_still_mean_it()
    {
        await SupersedeAsync("5");

        await PressAsync(await AskAsync("assign 5 to Thailand"), Strings.Button_Confirm);

        (await AskAsync("item 5")).Lines().ShouldContain(line => line.StartsWith("Working on it", StringComparison.Ordinal));
    }

    private async Task SupersedeAsync(string item)
    {
        var change = $$$"""{"change":"{{{Guid.NewGuid()}}}","plan":"2017-19","kind":"Progress","subject":"{{{item}}}","version":0,"item":"{{{item}}}","set":{"state":"superseded"},"clear":[]}""";
        (await Bot.PressAsync("register.confirm", change, role: "coordinator"))["value"]!.Lines().ShouldContain(Strings.Recorded_Title);
    }

    private async Task RefusedAsync(JsonNode preview, string verb)
    {
        var before = (await AskAsync("what changed")).Lines();
        var button = preview.Objects().FirstOrDefault(one => $"{one["verb"]}" == verb).ShouldNotBeNull(preview.Indented());

        $"{(await Bot.PressAsync(verb, button["data"]!.ToJsonString(), role: "coordinator"))["value"]}".ShouldBe(Strings.Fault_Superseded);

        (await AskAsync("what changed")).Lines().ShouldBe(before);
    }

    private async Task<JsonNode> AskAsync(string text) => (await Bot.AskAsync(text, $"a:{Guid.NewGuid()}", "coordinator")).Card();

    private async Task<JsonNode> PressAsync(JsonNode card, string title, string inputs = "{}")
    {
        var button = card.Objects().FirstOrDefault(one => $"{one["type"]}" is "Action.Execute" && $"{one["title"]}" == title).ShouldNotBeNull(card.Indented());
        var data = button["data"]!.DeepClone().AsObject();
        foreach (var (id, value) in JsonNode.Parse(inputs)!.AsObject())
            data[id] = value!.DeepClone();
        return (await Bot.PressAsync($"{button["verb"]}", data.ToJsonString(), role: "coordinator"))["value"]!;
    }
}
