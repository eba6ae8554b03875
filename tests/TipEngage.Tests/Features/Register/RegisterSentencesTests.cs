using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Features.Register;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;
using TipEngage.Understanding.Requests;

namespace TipEngage.Tests.Features.Register;

/// <summary>What a coordinator says about assignments, translations, events and initiatives becomes a preview, and then a statement.</summary>
public sealed class RegisterSentencesTests : IAsyncLifetime
{
    private const string Source = "https://www.baliprocess.net/minutes";

    private AnswerBot? bot;

    public async ValueTask InitializeAsync() => bot = await AnswerBot.StartAsync();

    public ValueTask DisposeAsync() => bot!.DisposeAsync();

    [Fact]
    public async Task Progress_that_is_said_whole_is_previewed_at_once()
    {
        var preview = await SayAsync<RecordProgress>(new ProgressRequest("4a", "completed", Source, "adopted at the KL meeting", "2017-10-31").ToArguments());

        preview.Items().ShouldBe(["4a"]);
        preview.Lines().ShouldContain("State: Completed");
        preview.Lines().ShouldContain("Note: adopted at the KL meeting");
        (await PressAsync(preview, "Record it")).Lines().ShouldContain("Completed, as of 31 Oct 2017");
    }

    [Fact]
    public async Task Without_a_source_the_form_asks_for_it_and_keeps_what_was_said()
    {
        var form = await SayAsync<RecordProgress>(new ProgressRequest("4a", "completed", null, "adopted at the KL meeting", null).ToArguments());

        form.Lines().ShouldContain(line => line.Contains("needs a source"));
        ValueOf(form, "note").ShouldBe("adopted at the KL meeting");
    }

    [Theory]
    [InlineData("mark 5 finalised", "That state does not exist. Choose one from the list.")]
    [InlineData("mark 5 blocked on 12 Muharram 1439", "That is no day of the Gregorian calendar between 1990 and 2100. Write it as 2017-10-31.")]
    [InlineData("mark 5 blocked on 31/02/2018", "That is no day of the Gregorian calendar between 1990 and 2100. Write it as 2017-10-31.")]
    [InlineData("mark 5 completed, source http://example.org/x", "The link must be a whole address that begins with https://.")]
    public async Task What_can_not_be_recorded_is_said_above_the_form(string text, string said)
    {
        var form = (await bot!.AskAsync(text, "a:1", "coordinator")).Card();

        form.Lines().ShouldContain(said);
        form.Objects().Select(one => $"{one["title"]}").ShouldNotContain("Record it");
    }

    [Fact]
    public async Task Progress_without_an_item_is_asked_back() =>
        (await AskAsync<RecordProgress>(new ProgressRequest(null, "completed", null, null, null).ToArguments())).Message!.Text.ShouldStartWith("Which item do you mean?");

    [Fact]
    public async Task In_a_channel_nothing_that_is_recorded_is_shown_before_the_person_presses()
    {
        await PressAsync(await SayAsync<RecordProgress>(new ProgressRequest("4a", "blocked", null, "inner note", null).ToArguments()), "Record it");

        var reply = await AskAsync<RecordProgress>(new ProgressRequest("4a", "in_progress", null, "outer note", null).ToArguments(), conversationType: "channel");

        reply.Card().Indented().ShouldNotContain("inner note");
        (await PressAsync(reply.Card(), "Preview")).Lines().ShouldContain("Note: inner note → outer note");
    }

    [Fact]
    public async Task Two_parties_are_assigned_and_one_is_taken_back()
    {
        var preview = await SayAsync<AssignParties>(new AssignmentRequest(["6"], ["ID", "MY"], [], "lead", false).ToArguments());
        preview.Lines().ShouldContain("Item 6: Indonesia (lead)");
        preview.Items().ShouldBe(["6"]);

        var recorded = await PressAsync(preview, "Record it");
        recorded.Lines().ShouldContain("Working on it, by the register: Indonesia (lead); Malaysia (lead)");
        recorded.Lines().ShouldContain("Who acts: The plan names no lead.");

        var undone = await PressAsync(recorded, "Undo: Malaysia");
        undone.Lines().ShouldContain("Working on it, by the register: Indonesia (lead)");
    }

    [Fact]
    public async Task A_party_that_is_none_is_said_to_be_none_and_nothing_is_previewed()
    {
        var form = await SayAsync<AssignParties>(new AssignmentRequest(["6"], ["ID"], ["Atlantis"], null, false).ToArguments());

        form.Lines().ShouldContain(line => line.Contains("Atlantis"));
        ValueOf(form, "parties").ShouldBe("Indonesia");
        (await PressAsync(form, "Preview", ("parties", "Indonesia, Atlantis"))).Lines().ShouldContain(line => line.Contains("Atlantis"));
        (await PressAsync(form, "Preview", ("parties", "ไทย, Việt Nam"))).Lines().ShouldContain("Item 6: Viet Nam (supporting)");
    }

    [Fact]
    public async Task What_an_item_is_called_keeps_away_from_the_sentence_about_those_that_there_are_not()
    {
        var preview = await SayAsync<AssignParties>(new AssignmentRequest(["6", "7"], ["TH"], [], null, false) { Missing = ["9"] }.ToArguments());

        preview.Objects().Single(one => one["id"]?.ToString() is "item-6")["spacing"]!.ToString().ShouldBe("medium", StringCompareShould.IgnoreCase);
        preview.Objects().Single(one => one["id"]?.ToString() is "item-7")["spacing"]!.ToString().ShouldBe("none", StringCompareShould.IgnoreCase);
    }

    [Fact]
    public async Task Nobody_is_assigned_by_a_tampered_button()
    {
        var answer = await bot!.PressAsync(
            "workplan.assign.confirm",
            """{"plan":"2017-19","changes":[{"id":"8c1f0b9e-54a1-4a7e-9a07-0d6f9d3d8a10","item":"6","party":"XX","version":0}],"role":"lead"}""",
            role: "coordinator");

        answer["value"]!.ToString().ShouldContain("not in the plan or its register");
    }

    [Fact]
    public async Task A_translation_is_recorded_and_answered()
    {
        var preview = await SayAsync<RecordTranslation>(new TranslationRequest("MAT-PG-FTM", "th", "published", "https://example.org/th.pdf").ToArguments());
        preview.Items().ShouldBe(["4b"]);
        await PressAsync(preview, "Record it");

        var thai = await SayAsync<ShowTranslations>(new TranslationQuestion(["4b"], null, "th").ToArguments(), "member");
        thai.Items().ShouldBe(["4b"]);
        thai.Lines().ShouldContain("Thai: published, https://example.org/th.pdf");
        (await SayAsync<ShowTranslations>(new TranslationQuestion(["4b"], null, "km").ToArguments(), "member")).Lines().ShouldContain("nothing recorded");
        (await bot!.AskAsync("item 4b", "a:1", "member")).Card().Lines().ShouldContain(line => line.EndsWith("Thai: published"));
    }

    [Fact]
    public async Task What_is_missing_of_a_translation_is_asked_for()
    {
        var form = await SayAsync<RecordTranslation>(new TranslationRequest("COL-FTM", "lo", null, null).ToArguments());

        ValueOf(form, "language").ShouldBe("lo");
        ValueOf(form, "material").ShouldBeNull();
        (await PressAsync(form, "Preview", ("material", "MAT-TM-FTM"), ("language", "lo"), ("state", "in_review"))).Lines().ShouldContain("State: in review");
    }

    [Fact]
    public async Task An_event_of_the_plan_gets_its_days_and_another_one_is_added()
    {
        var form = await PressAsync("events.update", """{"plan":"2017-19"}""");
        var preview = await PressAsync(form, "Preview", ("id", "EVT-WG-2018"), ("start", "2018-05-16"), ("place", "Bangkok"), ("zone", "Asia/Bangkok"), ("status", "confirmed"));
        await PressAsync(preview, "Record it");
        var other = await PressAsync(form, "Preview", ("id", "new"), ("name", "Roundtable"), ("start", "2017-12-01"), ("status", "planned"));
        await PressAsync(other, "Record it");

        var lines = (await bot!.AskAsync("events", "a:1", "member")).Card().Lines();
        lines.ShouldContain("By the register: 16 May 2018, Bangkok (Asia/Bangkok), confirmed");
        lines.ShouldContain("By the register: 1 Dec 2017, past");
        lines.ShouldContain("The plan does not name this event.");
    }

    [Fact]
    public async Task An_event_without_a_name_or_with_turned_days_is_asked_again()
    {
        var form = await PressAsync("events.update", """{"plan":"2017-19"}""");

        (await PressAsync(form, "Preview", ("id", "new"), ("status", "planned"))).Lines().ShouldContain("Something that must be filled in is missing.");
        (await PressAsync(form, "Preview", ("id", "EVT-WG-2018"), ("start", "2018-05-16"), ("end", "2018-05-14"), ("status", "planned")))
            .Lines().ShouldContain(line => line.StartsWith("It would end before it begins", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_member_proposes_and_a_coordinator_accepts()
    {
        var form = await SayAsync<ProposeInitiative>(new InitiativeRequest(null).ToArguments(), "member");
        form.Items().ShouldBeEmpty();
        var preview = await PressAsync(form, "Preview", "member", ("title", "A joint exercise"), ("rolePoint", "2"));
        preview.Lines().ShouldContain("Title: A joint exercise");
        preview.Lines().ShouldContain(line => line.EndsWith(SamplePlans.Bundled.RoleItems[1], StringComparison.Ordinal));
        (await SayAsync<ListInitiatives>("", "coordinator")).Lines().ShouldNotContain(line => line.Contains("A joint exercise"));
        ValueOf(await PressAsync(preview, "Change it", "member"), "title").ShouldBe("A joint exercise");

        var proposed = await PressAsync(preview, "Propose it", "member");
        proposed.Lines().ShouldContain(line => line.Contains("A joint exercise"));
        await PressAsync(preview, "Propose it", "member");

        var list = await SayAsync<ListInitiatives>("", "coordinator");
        list.Lines().Count(line => line == "M1 · A joint exercise").ShouldBe(1);
        list.Lines().ShouldNotContain(line => line.StartsWith("M2", StringComparison.Ordinal));
        await PressAsync(await PressAsync(list, "Accept"), "Record it");

        var seen = await SayAsync<ListInitiatives>("", "member");
        seen.Lines().ShouldContain(line => line.StartsWith("accepted", StringComparison.Ordinal));
        seen.Objects().Select(one => one["title"]?.ToString()).ShouldNotContain("Accept");
        (await bot!.AskAsync("items", "a:1", "member")).Card().Items().Length.ShouldBe(12);
    }

    [Fact]
    public async Task An_event_that_is_said_keeps_what_was_not_said()
    {
        await PressAsync(await SayAsync<RecordEvent>(new EventRequest("EVT-WG-2018", "planned", "2018-05-14", "2018-05-16", null).ToArguments()), "Record it");
        await bot!.PressAsync("register.confirm", $$$"""
            {"change":"{{{Guid.NewGuid()}}}","plan":"2017-19","kind":"Event","subject":"EVT-WG-2018","version":1,"item":"1","set":{"place":"Bangkok","tlp":"AMBER"},"clear":[]}
            """, role: "coordinator");

        var preview = await SayAsync<RecordEvent>(new EventRequest("EVT-WG-2018", "confirmed", null, null, null).ToArguments());

        preview.Items().ShouldBe(["1"]);
        preview.Lines().Where(line => line.Contains('→') || line.StartsWith("Place", StringComparison.Ordinal)).ShouldBe(["State: planned → confirmed"]);
        var moved = await SayAsync<RecordEvent>(new EventRequest("EVT-WG-2018", null, "2018-06-01", null, null).ToArguments());
        moved.Lines().Count(line => line.Contains('→')).ShouldBe(2);
        (await AskAsync<RecordEvent>(new EventRequest("EVT-WG-2018", "confirmed", null, null, null).ToArguments(), "member")).Message!.Text.ShouldBe("This is for coordinators of the Working Group.");
        var inChannel = (await AskAsync<RecordEvent>(new EventRequest("EVT-WG-2018", "confirmed", null, null, null).ToArguments(), conversationType: "channel")).Card();
        inChannel.Indented().ShouldNotContain("Bangkok");
        (await PressAsync(inChannel, "Preview")).Lines().ShouldNotContain(line => line.StartsWith("Place", StringComparison.Ordinal));
        (await SayAsync<RecordEvent>(new EventRequest(null, "confirmed", null, null, null).ToArguments())).Lines()[0].ShouldBe("Day and place of an event");
    }

    [Fact]
    public async Task A_further_event_is_added_by_a_sentence_and_found_again_by_its_name()
    {
        var preview = (await bot!.AskAsync("add an event: Roundtable on recruitment in fisheries, in Bangkok on 3 May 2018", "a:1", "coordinator")).Card();
        preview.Lines().ShouldContain("Place: Bangkok");
        preview.Lines().ShouldContain(line => line.EndsWith("Asia/Bangkok", StringComparison.Ordinal));
        await PressAsync(preview, "Record it");

        var again = (await bot.AskAsync("mark the event roundtable on recruitment in fisheries as confirmed", "a:1", "coordinator")).Card();
        again.Lines().Where(line => line.Contains('→')).ShouldBe(["State: planned → confirmed"]);
        await PressAsync(again, "Record it");

        (await bot.AskAsync("events", "a:1", "member")).Card().Lines().ShouldContain("By the register: 3 May 2018, Bangkok (Asia/Bangkok), confirmed");
        (await bot.AskAsync("add an event in Hanoi on 4 May 2018", "a:1", "coordinator")).Card().Lines()[0].ShouldBe("Day and place of an event");
        (await bot.AskAsync("add an event: Round two, zone Asia/Bangkk, on 4 May 2018", "a:1", "coordinator")).Card().Lines().ShouldContain(line => line.Contains("time zone"));
    }

    [Fact]
    public async Task Another_title_of_a_report_is_said_and_keeps_its_link()
    {
        await PressAsync((await bot!.AskAsync("the report is also called Money Trails, https://example.org/report", "a:1", "coordinator")).Card(), "Record it");

        var preview = (await bot.AskAsync("the report is also called Trails of Money", "a:1", "coordinator")).Card();

        preview.Lines().Where(line => line.Contains('→')).ShouldBe(["Other title: Money Trails → Trails of Money"]);
        (await bot.AskAsync("materials", "a:1", "member")).Card().Lines().ShouldContain("Other title, by the register: Money Trails");
    }

    [Fact]
    public async Task An_initiative_is_accepted_by_its_number()
    {
        await PressAsync("initiatives.submit", $$"""{"plan":"2017-19","change":"{{Guid.NewGuid()}}","title":"A joint exercise","rolePoint":"2"}""", "member");

        var preview = (await bot!.AskAsync("accept M1", "a:1", "coordinator")).Card();
        preview.Lines().ShouldContain("State: proposed → accepted");
        await PressAsync(preview, "Record it");

        (await SayAsync<ListInitiatives>("", "member")).Lines().ShouldContain(line => line.StartsWith("accepted", StringComparison.Ordinal));
        (await bot.AskAsync("accept M1", "a:1", "coordinator")).Card().Lines().ShouldContain("That would change nothing.");
        (await bot.AskAsync("decline M7", "a:1", "coordinator")).Message!.Text.ShouldStartWith("There is no initiative M7.");
        var inChannel = (await AskAsync<DecideInitiative>("M1 declined", conversationType: "channel")).Card();
        (await PressAsync(inChannel, "Preview")).Lines().ShouldContain("State: accepted → declined");
    }

    [Fact]
    public async Task A_translation_that_is_said_again_is_shared_no_wider_than_before()
    {
        await bot!.PressAsync("register.confirm", $$$"""
            {"change":"{{{Guid.NewGuid()}}}","plan":"2017-19","kind":"Translation","subject":"MAT-PG-FTM:th","version":0,"item":"4b","set":{"state":"requested","tlp":"AMBER"},"clear":[]}
            """, role: "coordinator");

        var preview = await SayAsync<RecordTranslation>(new TranslationRequest("MAT-PG-FTM", "th", "published", null).ToArguments());

        preview.Lines().ShouldNotContain(line => line.Contains("TLP", StringComparison.Ordinal) && line.Contains('→'));
        preview.Lines().ShouldContain(line => line.Contains("→ published", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("8")]
    [InlineData("two")]
    public async Task An_initiative_is_linked_to_a_point_of_the_role(string rolePoint)
    {
        foreach (var verb in new[] { "initiatives.preview", "initiatives.submit" })
        {
            var answer = await bot!.PressAsync(verb, $$"""{"plan":"2017-19","change":"{{Guid.NewGuid()}}","title":"A joint exercise","rolePoint":"{{rolePoint}}"}""", role: "member");

            ValueOf(answer["value"]!, "title").ShouldBe("A joint exercise");
        }

        (await SayAsync<ListInitiatives>("", "coordinator")).Lines().ShouldNotContain(line => line.Contains("A joint exercise"));
    }

    [Fact]
    public async Task The_preview_card_of_an_initiative_is_as_approved()
    {
        var answer = await bot!.PressAsync(
            "initiatives.preview", """{"plan":"2017-19","change":"8c1f0b9e-54a1-4a7e-9a07-0d6f9d3d8a10","title":"A joint exercise","text":"In *May*","rolePoint":"2"}""", role: "member");

        answer["value"]!.Indented().ShouldMatchApproved(o => o.NoDiff().WithFileExtension("json"));
    }

    [Theory]
    [InlineData("member")]
    [InlineData("coordinator")]
    public async Task An_initiative_is_not_made_by_the_button_that_decides_on_one(string role)
    {
        await bot!.PressAsync("register.confirm", $$$"""
            {"change":"{{{Guid.NewGuid()}}}","plan":"2017-19","kind":"Initiative","subject":"X1","version":0,"set":{"state":"proposed","title":"Slipped in"},"clear":[]}
            """, role: role);

        (await SayAsync<ListInitiatives>("", "coordinator")).Lines().ShouldNotContain(line => line.Contains("Slipped in"));
    }

    [Fact]
    public async Task A_coordinator_records_from_the_items_card_what_the_item_names()
    {
        Titles((await bot!.AskAsync("item 4a", "a:1", "coordinator")).Card()).Intersect(["Record a translation", "Record an event"]).Count().ShouldBe(2);
        Titles((await bot.AskAsync("item 7", "a:1", "coordinator")).Card()).Intersect(["Record a translation", "Record an event"]).ShouldBeEmpty();
        Titles((await bot.AskAsync("item 4a", "a:1", "member")).Card()).Intersect(["Record a translation", "Record an event"]).ShouldBeEmpty();
    }

    private static string[] Titles(JsonNode card) => [.. card.Objects().Where(one => $"{one["type"]}" is "Action.Execute").Select(one => $"{one["title"]}")];

    [Fact]
    public async Task What_changed_is_asked_by_day_and_by_meeting()
    {
        await PressAsync(await SayAsync<RecordProgress>(new ProgressRequest("5", "in_progress", null, null, null).ToArguments()), "Record it");

        var since = await SayAsync<ListChanges>(new ChangesRequest(new DateOnly(2018, 3, 1), false, []).ToArguments(), "member");
        since.Items().ShouldBe(["5"]);
        since.Lines()[0].ShouldBe("What changed since 1 Mar 2018");

        (await SayAsync<ListChanges>(new ChangesRequest(null, true, []).ToArguments(), "member")).Lines()[0].ShouldBe("What changed since 25 Aug 2017");
        (await SayAsync<ListChanges>(new ChangesRequest(new DateOnly(2018, 3, 2), false, []).ToArguments(), "member")).Lines().ShouldContain("Nothing is recorded that you may see.");

        var day = await SayAsync<ListChanges>(new ChangesRequest(new DateOnly(2018, 2, 28), false, [], new DateOnly(2018, 3, 1)).ToArguments(), "member");
        (day.Lines()[0], day.Items().Length).ShouldBe(("What changed, 28 Feb 2018 - 1 Mar 2018", 1));
        var before = await SayAsync<ListChanges>(new ChangesRequest(new DateOnly(2018, 2, 28), false, [], new DateOnly(2018, 2, 28)).ToArguments(), "member");
        (before.Lines()[0], before.Items().Length).ShouldBe(("What changed, 28 Feb 2018", 0));
    }

    [Theory]
    [InlineData("workplan.assign", """{"item":"6","plan":"2017-19"}""")]
    [InlineData("workplan.assign.preview", """{"item":"6","plan":"2017-19","parties":"Thailand"}""")]
    [InlineData("workplan.assign.confirm", """{"plan":"2017-19","changes":[{"id":"8c1f0b9e-54a1-4a7e-9a07-0d6f9d3d8a10","item":"6","party":"TH","version":0}],"role":"lead"}""")]
    [InlineData("translations.update", """{"plan":"2017-19"}""")]
    [InlineData("translations.update.preview", """{"plan":"2017-19","material":"MAT-PG-FTM","language":"th","state":"published"}""")]
    [InlineData("events.update", """{"plan":"2017-19"}""")]
    [InlineData("events.update.preview", """{"plan":"2017-19","id":"new","name":"X","status":"planned"}""")]
    [InlineData("initiatives.decide", """{"plan":"2017-19","number":"M1","version":1,"state":"accepted"}""")]
    public async Task Members_are_refused(string verb, string data) =>
        (await bot!.PressAsync(verb, data, role: "member"))["value"]!.ToString().ShouldBe("This is for coordinators of the Working Group.");

    private async Task<Reply> AskAsync<THandler>(string arguments, string role = "coordinator", string conversationType = "personal")
        where THandler : ICommand
    {
        await using var scope = bot!.Services.CreateAsyncScope();
        var message = AnswerBot.Message("") with
        {
            From = new() { Id = $"29:{role}", AadObjectId = role, Name = role },
            Conversation = new() { Id = "19:x", ConversationType = conversationType, TenantId = "tenant" },
        };
        return await ActivatorUtilities.CreateInstance<THandler>(scope.ServiceProvider).HandleAsync(new() { Activity = message }, arguments, TestContext.Current.CancellationToken);
    }

    private async Task<JsonNode> SayAsync<THandler>(string arguments, string role = "coordinator")
        where THandler : ICommand => (await AskAsync<THandler>(arguments, role)).Card();

    private Task<JsonNode> PressAsync(JsonNode card, string title, params (string Id, string Value)[] inputs) => PressAsync(card, title, "coordinator", inputs);

    private async Task<JsonNode> PressAsync(JsonNode card, string title, string role, params (string Id, string Value)[] inputs)
    {
        var button = card.Objects().FirstOrDefault(one => one["type"]?.ToString() == "Action.Execute" && one["title"]?.ToString() == title).ShouldNotBeNull(card.Indented());
        var data = button["data"]!.DeepClone().AsObject();
        foreach (var (id, value) in inputs)
            data[id] = value;
        return await PressAsync(button["verb"]!.ToString(), data.ToJsonString(), role);
    }

    private async Task<JsonNode> PressAsync(string verb, string data, string role = "coordinator")
    {
        var answer = await bot!.PressAsync(verb, data, role: role);
        answer["type"]!.ToString().ShouldBe(Attachment.AdaptiveCardType, answer["value"]?.ToString());
        return answer["value"]!;
    }

    private static string? ValueOf(JsonNode form, string id) => form.Objects().Single(one => one["id"]?.ToString() == id)["value"]?.ToString();
}
