using System.Text.Json.Nodes;
using TipEngage.Teams.Activities;
using TipEngage.Tests.Infrastructure;
using TipEngage.Understanding;
using TipEngage.Understanding.Requests;

namespace TipEngage.Tests.Features.Register;

/// <summary>What a coordinator says or fills in takes nothing away that they did not see, nor what another one recorded meanwhile.</summary>
public sealed class KeptStatementsTests : IAsyncLifetime
{
    private const string Link = "https://example.org/th.pdf";

    private AnswerBot? bot;

    public static TheoryData<string, string, string, string> Forms => new()
    {
        { "translations.update", """{"plan":"2017-19","material":"MAT-PG-FTM","language":"th"}""", """{"material":"MAT-PG-FTM","language":"th","state":"published"}""", """{"material":"MAT-PG-FTM","language":"th","state":"in_review"}""" },
        { "events.update", """{"plan":"2017-19","id":"EVT-WG-2018"}""", """{"id":"EVT-WG-2018","place":"Bangkok","status":"planned"}""", """{"id":"EVT-WG-2018","place":"Bali","status":"planned"}""" },
        { "materials.update", """{"plan":"2017-19","id":"MAT-PG-FTM"}""", """{"id":"MAT-PG-FTM","alias":"Money Trails"}""", """{"id":"MAT-PG-FTM","alias":"Trails"}""" },
    };

    public async ValueTask InitializeAsync() => bot = await AnswerBot.StartAsync();

    public ValueTask DisposeAsync() => bot!.DisposeAsync();

    [Fact]
    public async Task Progress_that_is_said_in_a_channel_is_shared_no_wider_than_before()
    {
        await RecordAsync("Progress", "4a", "4a", """{"state":"blocked","note":"inner note","reporter":"TH","tlp":"AMBER"}""");

        var said = await SayInChannelAsync(Commands.Record, new ProgressRequest("4a", "blocked", null, "outer note", null).ToArguments());
        said.Indented().ShouldNotContain("inner note");
        var preview = await PressAsync(said, "Preview");

        preview.Lines().Where(line => line.Contains('→')).ShouldBe(["Note: inner note → outer note"]);
        await PressAsync(preview, "Record it");
        (await bot!.AskAsync("item 4a", "a:1", "member")).Card().Indented().ShouldNotContain("outer note");
        (await bot.AskAsync("item 4a", "a:1", "coordinator")).Card().Indented().ShouldContain("outer note");
    }

    [Fact]
    public async Task A_state_that_is_said_in_a_channel_drops_the_note_of_the_one_before_and_keeps_its_label()
    {
        await RecordAsync("Progress", "4a", "4a", """{"state":"blocked","note":"inner note","tlp":"AMBER"}""");

        var preview = await PressAsync(await SayInChannelAsync(Commands.Record, new ProgressRequest("4a", "in_progress", null, null, null).ToArguments()), "Preview");

        preview.Lines().Where(line => line.Contains('→')).Select(line => line.Split(':')[0]).ShouldBe(["State", "Note"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("personal")]
    [InlineData("channel")]
    public async Task A_translation_that_is_said_again_keeps_its_link_and_its_label_but_not_the_day_of_another_state(string conversation)
    {
        await RecordAsync("Translation", "MAT-PG-FTM:th", "4b", $$"""{"state":"in_review","link":"{{Link}}","date":"2018-02-01","tlp":"AMBER"}""");

        var arguments = new TranslationRequest("MAT-PG-FTM", "th", "published", null).ToArguments();
        var preview = conversation is "channel"
            ? await PressAsync(await SayInChannelAsync(Commands.RecordTranslation, arguments), "Preview")
            : (await bot!.CommandAsync(Commands.RecordTranslation, "coordinator", conversation, arguments)).Card();

        preview.Lines().Where(line => line.Contains('→')).ShouldBe(["State: in review → published", "As of: 1 Feb 2018 → -"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("date")]
    [InlineData("link")]
    public async Task What_somebody_cleared_does_not_come_back_with_the_form(string cleared)
    {
        await RecordAsync("Translation", "MAT-PG-FTM:th", "4b", $$"""{"state":"published","link":"{{Link}}","date":"2018-02-01"}""");
        var form = (await bot!.PressAsync("translations.update", """{"plan":"2017-19","material":"MAT-PG-FTM","language":"th"}""", role: "coordinator"))["value"]!;
        ValueIn(form, cleared).ShouldNotBeNull();
        var button = form["actions"]!.AsArray().First()!;
        var data = button["data"]!.DeepClone().AsObject();
        foreach (var (id, value) in new[] { ("material", "MAT-PG-FTM"), ("language", "th"), ("state", "published"), ("link", cleared is "link" ? "" : "no link"), ("date", cleared is "date" ? "" : "someday") })
            data[id] = value;
        data.Remove(cleared);

        var again = (await bot.PressAsync($"{button["verb"]}", data.ToJsonString(), role: "coordinator"))["value"]!;

        ValueIn(again, "state").ShouldBe("published");
        ValueIn(again, cleared).ShouldBeNullOrEmpty();

        static string? ValueIn(JsonNode form, string id) => form.Objects().Single(one => one["id"]?.ToString() == id)["value"]?.ToString();
    }

    [Theory]
    [InlineData("Klingon translation is published", "I know no language \"Klingon\" of these materials. Choose one from the list. Nothing was recorded.")]
    [InlineData("terjemahan bahasa Klingon sudah terbit", "Saya tidak mengenal bahasa \"Klingon\" untuk materi ini. Pilih satu dari daftar. Tidak ada yang dicatat.")]
    [InlineData("ฉบับแปลภาษาคลิงออนเผยแพร่แล้ว", "บอตไม่รู้จักภาษา \"คลิงออน\" สำหรับเอกสารเหล่านี้ โปรดเลือกจากรายการ ยังไม่มีการบันทึกใด")]
    [InlineData("bản dịch tiếng Klingon đã xuất bản", "Tôi không biết ngôn ngữ \"Klingon\" của các tài liệu này. Hãy chọn trong danh sách. Chưa có gì được ghi.")]
    public async Task A_language_that_is_not_known_is_said_above_the_form(string text, string sentence)
    {
        var form = (await bot!.AskAsync(text, "a:1", "coordinator")).Card();

        form.Lines().ShouldContain(sentence);
        form.Objects().Single(one => one["id"]?.ToString() is "state")["value"]!.ToString().ShouldBe("published");
    }

    [Fact]
    public async Task The_day_of_a_translation_is_kept_with_its_state_and_taken_from_the_sentence()
    {
        await RecordAsync("Translation", "MAT-PG-FTM:th", "4b", """{"state":"published","date":"2018-02-01"}""");

        var again = (await bot!.AskAsync("the Thai translation of the follow the money guide is published, https://example.org/th.pdf", "a:1", "coordinator")).Card();
        again.Lines().ShouldNotContain(line => line.Contains("1 Feb 2018"));

        var dated = (await bot.AskAsync("the Thai translation of the follow the money guide is published since 3 February 2018", "a:2", "coordinator")).Card();
        dated.Lines().ShouldContain(line => line.EndsWith("1 Feb 2018 → 3 Feb 2018", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_that_was_shown_before_another_coordinator_recorded_changes_nothing(string verb, string data, string first, string second)
    {
        var (theirs, mine) = (await PressAsync(verb, data), await PressAsync(verb, data));
        await PressAsync(await PressAsync(theirs, "Preview", first), "Record it");

        var preview = await PressAsync(mine, "Preview", second);
        var answer = await PressAsync(preview, "Record it");

        answer.Lines()[0].ShouldStartWith("Somebody changed this while");
        (await PressAsync(answer, "Look again")).Objects().ShouldContain(one => $"{one["title"]}" == "Preview");
        var again = await PressAsync(await PressAsync(await PressAsync(verb, data), "Preview", second), "Record it");
        again.Lines()[0].ShouldNotStartWith("Somebody changed this while");
    }

    [Theory]
    [InlineData("events.update", """{"id":"new","name":"Roundtable","status":"planned"}""", """{"id":"new","name":"Colloquium","status":"planned"}""", "events")]
    [InlineData("materials.update", """{"id":"new","name":"Roundtable","kind":"report"}""", """{"id":"new","name":"Colloquium","kind":"report"}""", "materials")]
    public async Task Two_that_are_added_at_the_same_time_are_both_recorded(string verb, string first, string second, string question)
    {
        var form = await PressAsync(verb, """{"plan":"2017-19"}""");
        var (theirs, mine) = (await PressAsync(form, "Preview", first), await PressAsync(form, "Preview", second));

        await PressAsync(theirs, "Record it");
        await PressAsync(mine, "Record it");
        await PressAsync(mine, "Record it");

        var lines = (await bot!.AskAsync(question, "a:1", "member")).Card().Lines();
        lines.Count(line => line.Contains("Roundtable")).ShouldBe(1);
        lines.Count(line => line.Contains("Colloquium")).ShouldBe(lines.Count(line => line.Contains("Roundtable")));
    }

    [Fact]
    public async Task Several_items_and_parties_that_are_said_in_a_channel_are_all_previewed_and_what_is_none_is_said()
    {
        var said = await SayInChannelAsync(Commands.Assign, new AssignmentRequest(["5", "7"], ["TH"], ["Narnia"], null, false).ToArguments());

        var form = await PressAsync(said, "Preview");
        form.Lines().ShouldContain(line => line.Contains("Not of the Bali Process: Narnia", StringComparison.Ordinal));
        var preview = await PressAsync(form, "Preview", """{"parties":"Thailand"}""");

        preview.Lines().ShouldContain("Item 5: Thailand (supporting)");
        preview.Lines().ShouldContain("Item 7: Thailand (supporting)");
    }

    [Fact]
    public async Task More_assignments_than_are_recorded_together_are_refused_before_the_preview()
    {
        string[] items = [.. SamplePlans.Bundled.Items.Select(item => item.Id)];

        var form = (await bot!.CommandAsync(Commands.Assign, "coordinator", "personal", new AssignmentRequest(items, ["TH", "ID", "MY", "VN", "PH", "AU"], [], null, false).ToArguments())).Card();

        form.Lines().ShouldContain($"These would be {items.Length * 6} assignments, and 60 can be recorded together at most. Name fewer items or parties.");
        form.Objects().Select(one => $"{one["title"]}").ShouldNotContain("Record it");
    }

    [Fact]
    public async Task An_assignment_with_a_label_is_taken_off_whole()
    {
        await RecordAsync("Assignment", "6:TH", "6", """{"role":"lead","tlp":"GREEN"}""");

        var preview = (await bot!.CommandAsync(Commands.Assign, "coordinator", "personal", new AssignmentRequest(["6"], ["TH"], [], null, true).ToArguments())).Card();
        await PressAsync(preview, "Record it");

        (await bot.AskAsync("item 6", "a:1", "coordinator")).Card().Lines().ShouldNotContain(line => line.StartsWith("Working on it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_several_assignments_those_that_could_not_be_recorded_are_named_with_the_reason()
    {
        var known = $$"""{"id":"{{Guid.NewGuid()}}","item":"6","party":"ID","version":0}""";
        await PressAsync("workplan.assign.confirm", $$"""{"plan":"2017-19","changes":[{{known}}],"role":"lead"}""");

        var answer = await PressAsync("workplan.assign.confirm", $$"""
            {"plan":"2017-19","changes":[{{known}},{"id":"{{Guid.NewGuid()}}","item":"6","party":"TH","version":0}],"role":"lead","since":"2561-01-01"}
            """);

        answer.Lines().ShouldContain(line => line.StartsWith("Thailand: That is no day of the Gregorian calendar", StringComparison.Ordinal));
    }

    private Task<JsonNode> RecordAsync(string kind, string subject, string item, string set) => PressAsync("register.confirm", $$"""
        {"change":"{{Guid.NewGuid()}}","plan":"2017-19","kind":"{{kind}}","subject":"{{subject}}","version":0,"item":"{{item}}","set":{{set}},"clear":[]}
        """);

    private async Task<JsonNode> SayInChannelAsync(string command, string arguments) => (await bot!.CommandAsync(command, "coordinator", "channel", arguments)).Card();

    private async Task<JsonNode> PressAsync(JsonNode card, string title, string inputs = "{}")
    {
        var button = card.Objects().FirstOrDefault(one => one["type"]?.ToString() == "Action.Execute" && one["title"]?.ToString() == title).ShouldNotBeNull(card.Indented());
        var data = button["data"]!.DeepClone().AsObject();
        foreach (var (id, value) in JsonNode.Parse(inputs)!.AsObject())
            data[id] = value!.DeepClone();
        return await PressAsync(button["verb"]!.ToString(), data.ToJsonString());
    }

    private async Task<JsonNode> PressAsync(string verb, string data)
    {
        var answer = await bot!.PressAsync(verb, data, role: "coordinator");
        answer["type"]!.ToString().ShouldBe(Attachment.AdaptiveCardType, answer["value"]?.ToString());
        return answer["value"]!;
    }
}
