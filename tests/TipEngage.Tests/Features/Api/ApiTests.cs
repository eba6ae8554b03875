using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Register;
using TipEngage.Simulator.World;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Api;

/// <summary>The register over HTTP: read by role, written by version, nothing lost, nothing doubled.</summary>
public abstract class ApiTests(ApiHost host)
{
    private const string Source = "https://www.baliprocess.net/event/12";

    private TeamsWorld World => host.Teams.World;

    private Person Coordinator => new(World.TenantId, World.Coordinator.AadObjectId, World.Coordinator.Name);

    [Fact]
    public async Task Items_are_word_for_word()
    {
        var items = await JsonAsync(await GetAsync("items", World.Member));

        items.AsArray().Select(item => ($"{item!["id"]}", $"{item["action"]}", $"{item["statusAsWritten"]}"))
            .ShouldBe(SamplePlans.Bundled.Items.Select(item => (item.Id, item.Action.Plain, item.Status.AsWritten.Plain)));
        $"{(await JsonAsync(await GetAsync("items/4B?plan=2017-19", World.Member)))["id"]}".ShouldBe("4b");
    }

    [Theory]
    [InlineData("items/99")]
    [InlineData("items/4a?plan=1917-19")]
    [InlineData("items/99/progress")]
    [InlineData("items/99/history")]
    [InlineData("events?plan=none")]
    [InlineData("nothing")]
    public async Task What_is_not_there_is_a_problem(string path) => await ProblemAsync(await GetAsync(path, World.Member), HttpStatusCode.NotFound);

    [Fact]
    public async Task A_statement_is_made_read_and_changed_by_version()
    {
        var made = await PutAsync("items/1/progress", """{"state":"in_progress","note":"Under way.","date":"2018-02-01"}""", ("If-None-Match", "*"));
        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        made.Headers.ETag!.ToString().ShouldBe("\"1\"");

        var read = await GetAsync("items/1/progress", World.Member);
        var said = await JsonAsync(read);
        read.Headers.ETag!.ToString().ShouldBe("\"1\"");
        $"{said["fields"]!["state"]} {said["fields"]!["note"]} {said["tlp"]} {said["recordedBy"]}".ShouldBe($"in_progress Under way. GREEN {World.Coordinator.Name}");
        (await host.SendAsync(HttpMethod.Get, "items/1/progress", World.Member, null, ("If-None-Match", "\"1\""))).StatusCode.ShouldBe(HttpStatusCode.NotModified);

        var changed = await PutAsync("items/1/progress", $$"""{"state":"completed","source":"{{Source}}"}""", ("If-Match", "\"1\""));
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await JsonAsync(changed))["fields"]!.AsObject().Select(field => field.Key).ShouldBe(["source", "state"], ignoreOrder: true);

        var history = (await JsonAsync(await GetAsync("items/1/history", World.Member))).AsArray();
        history.Select(change => (int)change!["version"]!).ShouldBe([2, 1]);
        (await JsonAsync(await GetAsync($"items/1/history?most=1&before={history[0]!["position"]}", World.Member))).AsArray().Select(change => (int)change!["version"]!).ShouldBe([1]);
    }

    [Fact]
    public async Task A_preview_tells_what_a_write_would_change_and_records_nothing()
    {
        const string path = "items/6/assignments/VN";
        const string body = """{"role":"supporting","since":"2018-02-01"}""";
        var preview = await PutAsync($"{path}?preview=true", body, ("If-None-Match", "*"));

        preview.StatusCode.ShouldBe(HttpStatusCode.OK);
        preview.Headers.ETag!.ToString().ShouldBe("\"0\"");
        var said = await JsonAsync(preview);
        $"{said["subject"]} {said["version"]} {said["fields"]!["role"]} {said["tlp"]}".ShouldBe("6:VN 0 supporting GREEN");
        said["changes"]!.AsArray().Select(one => $"{one!["field"]}: {one["old"]} > {one["new"]}").ShouldBe(["role:  > supporting", "since:  > 2018-02-01"]);
        (await SubjectsAsync("6")).ShouldNotContain("Assignment 6:VN");

        (await PutAsync($"{path}?preview=false", body, ("If-None-Match", "*"))).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await JsonAsync(await PutAsync($"{path}?preview=true", body, ("If-Match", "\"1\""))))["changes"]!.AsArray().ShouldBeEmpty();
        (await host.SendAsync(HttpMethod.Delete, $"{path}?preview=true", World.Coordinator, null, ("If-Match", "\"1\""))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await ProblemAsync(await PutAsync($"{path}?preview=true", """{"role":"boss"}""", ("If-Match", "\"1\"")), HttpStatusCode.UnprocessableEntity);
        await ProblemAsync(await PutAsync($"{path}?preview=true", body, ("If-Match", "\"0\"")), HttpStatusCode.PreconditionFailed);
        await ProblemAsync(await PutAsync($"{path}?preview=perhaps", body, ("If-Match", "\"1\"")), HttpStatusCode.BadRequest);
        await ProblemAsync(await host.SendAsync(HttpMethod.Put, $"{path}?preview=true", World.Member, body, ("If-Match", "\"1\"")), HttpStatusCode.Forbidden);
        (await SubjectsAsync("6")).Count(subject => subject == "Assignment 6:VN").ShouldBe(1);
    }

    [Fact]
    public async Task A_write_that_says_no_version_or_an_old_one_changes_nothing()
    {
        const string body = """{"state":"in_progress"}""";
        await ProblemAsync(await PutAsync("items/2/progress", body), HttpStatusCode.PreconditionRequired);
        await ProblemAsync(await PutAsync("items/2/progress", body, ("If-Match", "*")), HttpStatusCode.PreconditionRequired);
        await ProblemAsync(await PutAsync("items/2/progress", body, ("If-Match", "W/\"0\"")), HttpStatusCode.PreconditionRequired);
        await ProblemAsync(await PutAsync("items/2/progress", body, ("If-Match", "\"7\"")), HttpStatusCode.PreconditionFailed);
        (await PutAsync("items/2/progress", """{"state":"blocked"}""", ("If-Match", "\"0\""))).StatusCode.ShouldBe(HttpStatusCode.Created);

        var stale = await PutAsync("items/2/progress", body, ("If-Match", "\"0\""));

        stale.Headers.ETag!.ToString().ShouldBe("\"1\"");
        var problem = await ProblemAsync(stale, HttpStatusCode.PreconditionFailed);
        $"{problem["present"]!["version"]} {problem["present"]!["fields"]!["state"]}".ShouldBe("1 blocked");
        (await HistoryAsync("2")).ShouldBe(1);
    }

    [Fact]
    public async Task Of_many_who_saw_the_same_version_one_writes()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(number =>
            PutAsync("items/3/progress", $$"""{"state":"in_progress","note":"note {{number}}"}""", ("If-Match", "\"0\""))));

        answers.Count(answer => answer.StatusCode is HttpStatusCode.Created).ShouldBe(1);
        answers.Count(answer => answer.StatusCode is HttpStatusCode.PreconditionFailed).ShouldBe(11);
        (await HistoryAsync("3")).ShouldBe(1);
    }

    [Fact]
    public async Task A_write_that_is_sent_again_under_its_key_is_one_write()
    {
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        const string body = """{"state":"not_started"}""";

        (await PutAsync("items/3a/progress", body, ("If-Match", "\"0\""), key)).StatusCode.ShouldBe(HttpStatusCode.Created);
        var again = await PutAsync("items/3a/progress", body, ("If-Match", "\"0\""), key);

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        again.Headers.ETag!.ToString().ShouldBe("\"1\"");
        (await HistoryAsync("3a")).ShouldBe(1);
        await ProblemAsync(await PutAsync("items/3a/progress", body, ("If-Match", "\"1\""), ("Idempotency-Key", "seven")), HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("""{"state":"completed"}""", "NoSource")]
    [InlineData("""{"state":"done"}""", "UnknownState")]
    [InlineData("""{"note":"x"}""", "NoState")]
    [InlineData("""{"state":"blocked","colour":"red"}""", "UnknownField")]
    [InlineData("""{"state":"blocked","source":"http://example.org/"}""", "BadLink")]
    [InlineData("""{"state":"blocked","date":"2561-02-01"}""", "BadDate")]
    [InlineData("""{"state":"blocked","tlp":"RED"}""", "BadTlp")]
    [InlineData("""{"state":"blocked","reporter":"Atlantis"}""", "UnknownParty")]
    public async Task A_value_that_is_wrong_is_a_problem_with_a_sentence(string body, string fault)
    {
        var problem = await ProblemAsync(await PutAsync("items/4/progress", body, ("If-Match", "\"0\""), ("Accept-Language", "th-TH")), HttpStatusCode.UnprocessableEntity);

        $"{problem["fault"]}".ShouldBe(fault);
        $"{problem["detail"]}".ShouldContain(letter => letter >= '\u0e00' && letter <= '\u0e7f');
        (await HistoryAsync("4")).ShouldBe(0);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("""{"state":7}""")]
    [InlineData("""{"state":{"is":"blocked"}}""")]
    [InlineData("""{"state":"blocked","state":"blocked"}""")]
    [InlineData("""{"state":"\ud800"}""")]
    public async Task A_body_of_another_shape_is_a_problem(string body) =>
        await ProblemAsync(await PutAsync("items/4/progress", body, ("If-Match", "\"0\"")), HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_body_that_is_too_large_is_a_problem() => await ProblemAsync(
        await PutAsync("items/4/progress", $$"""{"state":"blocked","note":"{{new string('x', 20_000)}}"}""", ("If-Match", "\"0\"")), HttpStatusCode.RequestEntityTooLarge);

    [Theory]
    [InlineData("Ask Budi at +62 812 3456 7890", "Phone")]
    [InlineData("write to budi.santoso@mail.example", "Email")]
    [InlineData("Blue Ocean Fishing Pte Ltd beats its crew and does not pay wages.", "Allegation")]
    public async Task What_must_not_be_kept_is_refused_and_nowhere_to_be_found(string note, string reason)
    {
        var answer = await PutAsync("items/4/progress", new JsonObject { ["state"] = "blocked", ["note"] = note }.ToJsonString(), ("If-Match", "\"0\""));
        var problem = await ProblemAsync(answer, HttpStatusCode.UnprocessableEntity);

        problem["reasons"]!.AsArray().Select(one => $"{one}").ShouldContain(reason);
        problem.ToJsonString().ShouldNotContain(note);
        (await HistoryAsync("4")).ShouldBe(0);
        host.Logs.GetSnapshot().ShouldNotContain(entry => entry.Message.Contains(note, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("events/EVT-081234567890", """{"status":"planned"}""")]
    [InlineData("materials/MAT-081234567890", """{"name":"A leaflet"}""")]
    public async Task What_must_not_be_kept_is_refused_in_an_id_too(string path, string body)
    {
        var problem = await ProblemAsync(await PutAsync(path, body, ("If-Match", "\"0\"")), HttpStatusCode.UnprocessableEntity);

        problem["reasons"]!.AsArray().Select(one => $"{one}").ShouldContain("Phone");
    }

    [Fact]
    public async Task What_another_replica_recorded_a_moment_ago_is_replaced_whole()
    {
        (await PutAsync("items/5/progress", """{"state":"in_progress"}""", ("If-Match", "\"0\""))).StatusCode.ShouldBe(HttpStatusCode.Created);
        var elsewhere = new ProposedChange(Guid.NewGuid(), EntryKey.Progress("2017-19", "5"), 1, new Dictionary<string, string?> { ["note"] = "Of another replica." }, "5");
        await host.Services.GetRequiredService<RecordChange>().WriteAsync(elsewhere, Coordinator, Role.Coordinator, TestContext.Current.CancellationToken);

        var changed = await PutAsync("items/5/progress", """{"state":"blocked"}""", ("If-Match", "\"2\""));

        (await JsonAsync(changed))["fields"]!.AsObject().Select(field => field.Key).ShouldBe(["state"]);
    }

    [Fact]
    public async Task What_was_taken_back_is_recorded_again_by_the_version_that_is_read()
    {
        (await PutAsync("items/4d/progress", """{"state":"in_progress"}""", ("If-Match", "\"0\""))).StatusCode.ShouldBe(HttpStatusCode.Created);
        var register = host.Services.GetRequiredService<TipRegister>();
        var latest = (await register.LatestOfAsync("2017-19", Coordinator, TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
        await register.UndoAsync(latest.ChangeId, Coordinator, TestContext.Current.CancellationToken);

        var read = await GetAsync("items/4d/progress", World.Coordinator);
        (read.Headers.ETag!.ToString(), (await JsonAsync(read))["fields"]!.AsObject().Count).ShouldBe(("\"2\"", 0));
        (await GetAsync("items/4d/progress", World.Member)).Headers.ETag!.ToString().ShouldBe("\"0\"");

        (await PutAsync("items/4d/progress", """{"state":"blocked"}""", ("If-Match", "\"2\""))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Each_role_sees_as_far_as_it_may()
    {
        foreach (var (item, tlp) in new[] { ("4a", "CLEAR"), ("4b", "GREEN"), ("4c", "AMBER") })
            (await PutAsync($"items/{item}/progress", $$"""{"state":"in_progress","tlp":"{{tlp}}"}""", ("If-Match", "\"0\""))).StatusCode.ShouldBe(HttpStatusCode.Created);

        (await SeenAsync(World.Coordinator)).ShouldBe(["4a", "4b", "4c"]);
        (await SeenAsync(World.Member)).ShouldBe(["4a", "4b"]);
        foreach (var outsider in new[] { World.Business, World.CivilSociety, World.Guest })
        {
            (await SeenAsync(outsider)).ShouldBe(["4a"]);
            (await JsonAsync(await GetAsync("items/4b/history", outsider))).AsArray().ShouldBeEmpty();
            var clear = await JsonAsync(await GetAsync("items/4a/progress", outsider));
            clear["recordedBy"].ShouldBeNull();
            ((int)(await JsonAsync(await GetAsync("items/4c/progress", outsider)))["version"]!).ShouldBe(0);
        }
    }

    [Theory]
    [InlineData("PUT", "items/5/progress")]
    [InlineData("PUT", "items/99/progress")]
    [InlineData("PUT", "items/5/assignments/TH")]
    [InlineData("DELETE", "items/5/assignments/TH")]
    [InlineData("PUT", "translations/MAT-PG-CMS/th")]
    [InlineData("PUT", "events/EVT-NEW")]
    [InlineData("PUT", "materials/MAT-PG-CMS")]
    [InlineData("PUT", "initiatives/M1")]
    public async Task Nobody_but_a_coordinator_writes_or_learns_what_there_is(string method, string path)
    {
        foreach (var persona in new[] { World.Member, World.Business, World.CivilSociety, World.Guest })
        {
            var problem = await ProblemAsync(await host.SendAsync(new(method), path, persona, """{"state":"blocked"}"""), HttpStatusCode.Forbidden);
            $"{problem["detail"]}".ShouldBe("You may not do this here.");
        }
    }

    [Fact]
    public async Task A_role_that_was_given_or_taken_counts_for_the_next_write()
    {
        var give = host.Services.GetRequiredService<GiveRole>();
        var stranger = World.Guest with { AadObjectId = Guid.NewGuid().ToString() };
        var coordinator = new Person(World.TenantId, World.Coordinator.AadObjectId, null);

        await give.GiveAsync(new(stranger.AadObjectId, null, Role.Coordinator, null), coordinator, TestContext.Current.CancellationToken);
        (await host.SendAsync(HttpMethod.Put, "items/6/progress", stranger, """{"state":"blocked"}""", ("If-Match", "\"0\""))).StatusCode.ShouldBe(HttpStatusCode.Created);

        await give.GiveAsync(new(stranger.AadObjectId, null, null, null), coordinator, TestContext.Current.CancellationToken);
        await ProblemAsync(await host.SendAsync(HttpMethod.Put, "items/6/progress", stranger, """{"state":"blocked"}""", ("If-Match", "\"1\"")), HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Somebody_is_assigned_and_taken_off_again()
    {
        (await PutAsync("items/7/assignments/TH", """{"role":"lead","since":"2018-01-15"}""", ("If-None-Match", "*"))).StatusCode.ShouldBe(HttpStatusCode.Created);
        var item = await JsonAsync(await GetAsync("items/7", World.Member));
        item["assignments"]!.AsArray().Select(one => $"{one!["subject"]} {one["fields"]!["role"]}").ShouldBe(["7:TH lead"]);

        await ProblemAsync(await PutAsync("items/7/assignments/ATLANTIS", """{"role":"lead"}""", ("If-None-Match", "*")), HttpStatusCode.NotFound);
        await ProblemAsync(await host.SendAsync(HttpMethod.Delete, "items/7/assignments/TH", World.Coordinator), HttpStatusCode.PreconditionRequired);
        (await host.SendAsync(HttpMethod.Delete, "items/7/assignments/TH", World.Coordinator, null, ("If-Match", "\"1\""))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await JsonAsync(await GetAsync("items/7", World.Member)))["assignments"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_translation_is_recorded_and_listed_with_its_material()
    {
        (await PutAsync("translations/MAT-PG-CMS/th", $$"""{"state":"published","link":"{{Source}}"}""", ("If-Match", "\"0\""))).StatusCode.ShouldBe(HttpStatusCode.Created);
        foreach (var path in new[] { "translations/MAT-NONE/th", "translations/MAT-PG-CMS/xq-nonsense-tongue", "translations/MAT-PG-CMS/.." })
            (await PutAsync(path, """{"state":"requested"}""", ("If-Match", "\"0\""))).StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed);

        var materials = (await JsonAsync(await GetAsync("translations", World.Member))).AsArray();
        materials.Single(one => $"{one!["id"]}" is "MAT-PG-CMS")!["translations"]!.AsArray().Select(one => $"{one!["language"]} {one["statement"]!["fields"]!["state"]}").ShouldBe(["th published"]);
    }

    [Fact]
    public async Task A_translation_or_an_event_is_in_the_history_of_its_item()
    {
        (await PutAsync("translations/MAT-TM-FTM/km", """{"state":"requested"}""", ("If-Match", "\"0\""))).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await PutAsync("events/EVT-AHGSOM-2017", """{"status":"confirmed"}""", ("If-Match", "\"0\""))).StatusCode.ShouldBe(HttpStatusCode.Created);

        (await SubjectsAsync("4b")).ShouldContain("Translation MAT-TM-FTM:km");
        (await SubjectsAsync("4a")).ShouldContain("Event EVT-AHGSOM-2017");
    }

    [Fact]
    public async Task What_only_holds_other_materials_has_no_translation() =>
        await ProblemAsync(await PutAsync("translations/COL-FTM/th", """{"state":"requested"}""", ("If-Match", "\"0\"")), HttpStatusCode.NotFound);

    [Fact]
    public async Task An_event_is_recorded_beside_those_of_the_plan()
    {
        (await PutAsync("events/EVT-NEW", """{"name":"Forum","start":"2018-01-10","end":"2018-01-12","place":"Bali","zone":"Asia/Makassar","status":"confirmed"}""", ("If-Match", "\"0\"")))
            .StatusCode.ShouldBe(HttpStatusCode.Created);
        await ProblemAsync(await PutAsync("events/a%20b", """{"status":"planned"}""", ("If-Match", "\"0\"")), HttpStatusCode.NotFound);

        var events = (await JsonAsync(await GetAsync("events", World.Member))).AsArray();
        events.Select(one => $"{one!["id"]}").ShouldContain("EVT-GBF-2017");
        events.Where(one => $"{one!["id"]}" is "EVT-NEW").Select(one => $"{one!["name"]} {one["isPast"]}").ShouldBe(["Forum true"]);
    }

    [Fact]
    public async Task A_material_of_the_plan_keeps_its_name_and_others_are_added()
    {
        (await PutAsync("materials/MAT-PG-CMS", $$"""{"name":"Mine now","alias":"The smuggling guide","link":"{{Source}}"}""", ("If-Match", "\"0\""))).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await PutAsync("materials/MAT-OWN", """{"name":"A leaflet","kind":"report"}""", ("If-Match", "\"0\""))).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await PutAsync("materials/a%20b", """{"name":"A leaflet"}""", ("If-Match", "\"0\""))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var materials = (await JsonAsync(await GetAsync("materials", World.Member))).AsArray();

        var ofPlan = materials.Single(one => $"{one!["id"]}" is "MAT-PG-CMS")!;
        $"{ofPlan["statement"]!["fields"]!["name"]} {ofPlan["statement"]!["fields"]!["alias"]}".ShouldBe($"{SamplePlans.Bundled.Materials.Single(one => one.Id is "MAT-PG-CMS").DisplayName} The smuggling guide");
        $"{materials.Single(one => $"{one!["id"]}" is "MAT-OWN")!["name"]}".ShouldBe("A leaflet");
        (await SubjectsAsync("2")).ShouldContain("Material MAT-PG-CMS");
    }

    [Fact]
    public async Task An_initiative_that_a_member_proposed_is_decided_on_and_none_is_made()
    {
        var proposed = new ProposedChange(Guid.NewGuid(), new("2017-19", RegisterKind.Initiative, "M1"), 0,
            new Dictionary<string, string?> { ["state"] = "proposed", ["title"] = "A joint exercise", ["role_point"] = "2" });
        await host.Services.GetRequiredService<TipRegister>().ChangeAsync(proposed, new(World.TenantId, World.Member.AadObjectId, World.Member.Name), TestContext.Current.CancellationToken);

        (await PutAsync("initiatives/M1", """{"state":"declined","title":"A joint exercise","role_point":"9"}""", ("If-Match", "\"1\""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await PutAsync("initiatives/M1", """{"state":"declined","title":"A joint exercise","role_point":"2"}""", ("If-Match", "\"1\""))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PutAsync("initiatives/M2", """{"state":"proposed","title":"Slipped in","role_point":"2"}""", ("If-Match", "\"0\""))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await JsonAsync(await GetAsync("initiatives", World.Coordinator))).AsArray().Select(one => $"{one!["subject"]} {one["fields"]!["state"]}").ShouldBe(["M1 declined"]);
        (await JsonAsync(await GetAsync("initiatives", World.Member))).AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_holds_what_the_token_lets_see_and_without_one_what_everybody_may()
    {
        (await PutAsync("items/7/progress", """{"state":"blocked","note":"for members"}""", ("If-Match", "\"0\""))).StatusCode.ShouldBe(HttpStatusCode.Created);

        (await StateAsync(World.Member)).ShouldBe("blocked");
        (await StateAsync(World.Coordinator)).ShouldBe("blocked");
        (await StateAsync(World.Business)).ShouldBe("not_reported");
        (await StateAsync(null)).ShouldBe("not_reported");
        await ProblemAsync(await host.SendAsync(HttpMethod.Get, "export.json", "nonsense"), HttpStatusCode.Unauthorized);

        async Task<string> StateAsync(Persona? persona) =>
            $"{(await JsonAsync(await host.SendAsync(HttpMethod.Get, "export.json", persona)))["items"]!.AsArray().Single(item => $"{item!["id"]}" is "7")!["progress"]}";
    }

    private Task<HttpResponseMessage> GetAsync(string path, Persona persona) => host.SendAsync(HttpMethod.Get, path, persona);

    private Task<HttpResponseMessage> PutAsync(string path, string body, params (string Name, string Value)[] headers) =>
        host.SendAsync(HttpMethod.Put, path, World.Coordinator, body, headers);

    private async Task<string[]> SubjectsAsync(string item) =>
        [.. (await JsonAsync(await GetAsync($"items/{item}/history", World.Member))).AsArray().Select(change => $"{change!["kind"]} {change["subject"]}")];

    private async Task<int> HistoryAsync(string item) =>
        (await JsonAsync(await GetAsync($"items/{item}/history", World.Coordinator))).AsArray().Count(change => $"{change!["kind"]}" is "Progress");

    private async Task<string[]> SeenAsync(Persona persona) =>
        [.. (await JsonAsync(await GetAsync("items", persona))).AsArray().Where(item => $"{item!["id"]}" is "4a" or "4b" or "4c" && item["progress"] is not null).Select(item => $"{item!["id"]}")];

    private static async Task<JsonNode> JsonAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private static async Task<JsonNode> ProblemAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        ((int)problem["status"]!).ShouldBe((int)status);
        return problem;
    }
}
