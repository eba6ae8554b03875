using System.Text.Json.Nodes;
using TipEngage.Teams.Activities;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Register;

/// <summary>A coordinator records how far an item is: from its card, with a preview, and with a way back.</summary>
public sealed class RecordProgressTests : IAsyncLifetime
{
    private const string Source = "https://www.baliprocess.net/event/twelfth-meeting";
    private const string Item = """{"item":"4a","plan":"2017-19"}""";

    private AnswerBot? bot;

    public async ValueTask InitializeAsync() => bot = await AnswerBot.StartAsync();

    public ValueTask DisposeAsync() => bot!.DisposeAsync();

    [Fact]
    public async Task From_the_card_over_form_and_preview_to_what_everybody_sees()
    {
        var card = (await bot!.AskAsync("item 4a", "a:1", "coordinator")).Card();
        var form = await FollowAsync(card, "Record progress");
        form.Marks().ShouldBe(["item-4a", "state", "note", "source", "reporter", "date", "tlp"]);

        var preview = await FollowAsync(form, "Preview", ("state", "completed"), ("source", Source), ("note", "Endorsed by the SOM."), ("date", "2017-10-31"), ("tlp", "CLEAR"));
        preview.Lines().ShouldContain("State: Completed");
        (await CardAsync("member")).Lines().ShouldContain("Not reported. Window ended 2017, no completion recorded");

        var recorded = await FollowAsync(preview, "Record it");
        recorded.Items().ShouldBe(["4a"]);
        recorded.Lines()[0].ShouldBe("Recorded");

        foreach (var role in new[] { "coordinator", "member", null })
        {
            var lines = (await CardAsync(role)).Lines();
            lines.ShouldContain("Completed, as of 31 Oct 2017");
            lines.ShouldContain("Endorsed by the SOM.");
            lines.ShouldContain("Register entry by coordinator, 1 Mar 2018 · TLP:CLEAR");
        }
    }

    [Fact]
    public async Task What_was_just_recorded_or_taken_back_is_not_refreshed_away_with_its_way_back()
    {
        var recorded = await RecordAsync("in_progress");
        var undone = await FollowAsync(recorded, "Undo");

        recorded["refresh"].ShouldBeNull();
        undone.Lines()[0].ShouldBe("Taken back");
        undone["refresh"].ShouldBeNull();
        (await CardAsync("coordinator"))["refresh"].ShouldNotBeNull();
    }

    [Fact]
    public async Task The_plan_text_stays_as_it_is()
    {
        var before = (await CardAsync("member")).Verbatim();

        await RecordAsync("in_progress");

        (await CardAsync("member")).Verbatim().ShouldBe(before);
    }

    [Fact]
    public async Task What_was_filled_in_stays_when_something_is_wrong()
    {
        var form = await PressAsync("workplan.update.preview", """{"item":"4a","plan":"2017-19","version":0,"state":"completed","note":"Endorsed.","tlp":"CLEAR"}""");

        form.Lines().ShouldContain(line => line.Contains("needs a source"));
        ValueOf(form, "state").ShouldBe("completed");
        ValueOf(form, "note").ShouldBe("Endorsed.");
        ValueOf(form, "tlp").ShouldBe("CLEAR");
    }

    [Fact]
    public async Task A_note_that_accuses_a_company_is_taken_out_as_of_a_practice()
    {
        var form = await PressAsync("workplan.update.preview", """{"item":"4a","plan":"2017-19","version":0,"state":"blocked","note":"Blue Ocean Fishing Pte Ltd beats its crew and does not pay wages."}""");

        form.ToJsonString().ShouldNotContain("Blue Ocean");
        ValueOf(form, "state").ShouldBe("blocked");
    }

    [Theory]
    [InlineData("\"state\":\"finished\"", "That state does not exist")]
    [InlineData("\"note\":\"x\"", "must be filled in")]
    [InlineData("\"state\":\"blocked\",\"source\":\"http://example.org\"", "begins with https://")]
    [InlineData("\"state\":\"blocked\",\"date\":\"31/10/2017\"", "Gregorian")]
    [InlineData("\"state\":\"blocked\",\"date\":\"2560-10-31\"", "Gregorian")]
    [InlineData("\"state\":\"blocked\",\"tlp\":\"RED\"", "TLP:RED must not")]
    [InlineData("\"state\":\"blocked\",\"reporter\":\"Atlantis\"", "no member, observer or organisation")]
    public async Task Bad_input_is_answered_with_what_to_do(string input, string sentence)
    {
        var form = await PressAsync("workplan.update.preview", $$"""{"item":"4a","plan":"2017-19","version":0,{{input}}}""");

        form.Lines().ShouldContain(line => line.Contains(sentence));
        form.Buttons().ShouldContain("Preview");
    }

    [Fact]
    public async Task A_card_that_was_tampered_with_meets_the_same_rules()
    {
        var answer = await bot!.PressAsync(
            "register.confirm",
            """{"change":"8c1f0b9e-54a1-4a7e-9a07-0d6f9d3d8a20","plan":"2017-19","kind":"Progress","subject":"4a","version":0,"item":"4a","set":{"state":"blocked","reporter":"Atlantis"},"clear":[]}""",
            role: "coordinator");

        answer["value"]!.ToString().ShouldStartWith("That is no member, observer or organisation");
        (await CardAsync("coordinator")).Lines().ShouldContain("Not reported. Window ended 2017, no completion recorded");
    }

    [Fact]
    public async Task A_note_of_601_characters_is_refused_and_kept_in_the_form()
    {
        var note = new string('n', 601);

        var form = await PressAsync("workplan.update.preview", $$"""{"item":"4a","plan":"2017-19","version":0,"state":"blocked","note":"{{note}}"}""");

        form.Lines().ShouldContain("The note is too long: write at most 600 characters.");
        ValueOf(form, "note").ShouldBe(note);
    }

    [Theory]
    [InlineData("workplan.update", Item)]
    [InlineData("workplan.update.preview", """{"item":"4a","plan":"2017-19","version":0,"state":"blocked"}""")]
    [InlineData("register.confirm", """{"change":"8c1f0b9e-54a1-4a7e-9a07-0d6f9d3d8a10","plan":"2017-19","kind":"Progress","subject":"4a","version":0,"item":"4a","set":{"state":"blocked"},"clear":[]}""")]
    public async Task Whoever_is_no_coordinator_is_refused_without_a_word_of_what_there_is(string verb, string data)
    {
        await RecordAsync("in_progress", note: "secret");

        foreach (var role in new[] { "member", null })
        {
            var answer = await bot!.PressAsync(verb, data, role: role);
            answer["type"]!.ToString().ShouldBe("application/vnd.microsoft.activity.message");
            answer["value"]!.ToString().ShouldBe("This is for coordinators of the Working Group.");
        }

        (await CardAsync("coordinator")).Lines().ShouldContain("In progress");
    }

    [Fact]
    public async Task The_second_of_two_is_told_what_the_first_changed()
    {
        var first = await PreviewAsync("in_progress");
        var second = await PreviewAsync("blocked");
        await FollowAsync(first, "Record it");

        var told = await FollowAsync(second, "Record it");

        told.Lines()[0].ShouldStartWith("Somebody changed this while you were writing.");
        told.Lines().ShouldContain("State: In progress");
        (await CardAsync("member")).Lines().ShouldContain("In progress");
        ValueOf(await FollowAsync(told, "Look again"), "state").ShouldBe("in_progress");
    }

    [Fact]
    public async Task A_press_that_is_repeated_records_once()
    {
        var preview = await PreviewAsync("in_progress");

        var once = await FollowAsync(preview, "Record it");
        var twice = await FollowAsync(preview, "Record it");

        twice.Lines().ShouldBe(once.Lines());
        (await PressAsync("workplan.history", Item)).Lines().Count(line => line.StartsWith("by ", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task The_author_takes_it_back_from_the_card()
    {
        var recorded = await RecordAsync("in_progress");

        var undone = await FollowAsync(recorded, "Undo");

        undone.Lines()[0].ShouldBe("Taken back");
        (await CardAsync("coordinator")).Lines().ShouldContain("Not reported. Window ended 2017, no completion recorded");
        (await RecordAsync("blocked")).Lines().ShouldContain("State: Blocked");
    }

    [Fact]
    public async Task The_history_tells_who_changed_what_and_hides_names_from_guests()
    {
        await RecordAsync("in_progress");
        await RecordAsync("completed", version: 1, source: Source);

        var history = await PressAsync("workplan.history", Item, "member");

        history.Lines().ShouldContain("by coordinator, 1 Mar 2018");
        history.Lines().ShouldContain("State: In progress → Completed");
        history.Lines().ShouldContain($"Source: {Source}");
        history.Items().ShouldBe(["4a"]);
    }

    [Fact]
    public async Task In_a_channel_the_card_holds_what_everybody_may_see_and_each_reader_gets_their_own()
    {
        await RecordAsync("in_progress", note: "for members", tlp: "GREEN");

        var sent = await bot!.HandleAsync(AnswerBot.Message("item 4a") with { Conversation = new() { Id = "19:c@thread.tacv2", ConversationType = "channel", TenantId = "tenant" } });
        sent.Card().Lines().ShouldNotContain("for members");

        var refresh = sent.Card()["refresh"]!["action"]!;
        var own = (await bot.PressAsync(refresh["verb"]!.ToString(), refresh["data"]!.ToJsonString(), role: "coordinator", inChannel: true))["value"]!;
        own.Lines().ShouldContain("for members");
        own["refresh"].ShouldNotBeNull();
        Titles(own).ShouldContain("Record progress");
    }

    [Fact]
    public async Task An_item_whose_completion_is_recorded_is_not_overdue()
    {
        await RecordAsync("completed", source: Source);

        (await bot!.AskAsync("anything overdue?", "a:1", "member")).Card().Items().ShouldBe(["4"]);
        (await bot.AskAsync("which follow the money items are overdue?", "a:1", "member")).Card().Items().ShouldBe(["4"]);
        (await bot.AskAsync("is the adoption of the materials overdue?", "a:1", "member")).Card().Items().ShouldBeEmpty();
        (await bot!.AskAsync("items", "a:1", "member")).Card().Lines().ShouldContain(line => line.EndsWith("Progress: Completed"));
    }

    private async Task<JsonNode> CardAsync(string? role) => (await bot!.AskAsync("item 4a", "a:1", role)).Card();

    private async Task<JsonNode> PreviewAsync(string state, int version = 0, string? source = null, string? note = null, string tlp = "CLEAR") =>
        await PressAsync("workplan.update.preview", new JsonObject
        {
            ["item"] = "4a",
            ["plan"] = "2017-19",
            ["version"] = version,
            ["state"] = state,
            ["source"] = source,
            ["note"] = note,
            ["tlp"] = tlp,
        }.ToJsonString());

    private async Task<JsonNode> RecordAsync(string state, int version = 0, string? source = null, string? note = null, string tlp = "CLEAR")
    {
        var now = await PressAsync("workplan.update", Item);
        var known = now.Objects().First(one => one["title"]?.ToString() == "Preview")["data"]!["version"]!.GetValue<int>();
        return await FollowAsync(await PreviewAsync(state, Math.Max(version, known), source, note, tlp), "Record it");
    }

    /// <summary>Presses the button of that title, with what was filled in.</summary>
    private async Task<JsonNode> FollowAsync(JsonNode card, string title, params (string Id, string Value)[] inputs)
    {
        var button = card.Objects().First(one => one["type"]?.ToString() == "Action.Execute" && one["title"]?.ToString() == title);
        var data = button["data"]!.DeepClone().AsObject();
        foreach (var (id, value) in inputs)
            data[id] = value;
        return await PressAsync(button["verb"]!.ToString(), data.ToJsonString());
    }

    private async Task<JsonNode> PressAsync(string verb, string data, string role = "coordinator")
    {
        var answer = await bot!.PressAsync(verb, data, role: role);
        answer["type"]!.ToString().ShouldBe(Attachment.AdaptiveCardType, answer["value"]?.ToString());
        return answer["value"]!;
    }

    private static string? ValueOf(JsonNode form, string id) => form.Objects().Single(one => one["id"]?.ToString() == id)["value"]?.ToString();

    private static string[] Titles(JsonNode card) => [.. card.Objects().Where(one => one["type"]?.ToString() == "Action.Execute").Select(one => one["title"]!.ToString())];
}
