using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Features.Export;
using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Tests.Hosting;

namespace TipEngage.Tests.Features.Export;

/// <summary>The doors to the file over HTTP: without a ticket what everybody may see, with one what its holder may.</summary>
public sealed class DownloadTests : IAsyncLifetime
{
    private const string Plan = "2017-19";
    private const int PerMinute = 6;
    private const int MostChanges = 9;
    private const string Coordinator = "11111111-2222-4333-8444-555555555555";
    private const string Member = "11111111-2222-4333-8444-666666666666";

    private readonly RunningService service = new()
    {
        Settings = new Dictionary<string, string>
        {
            ["Roles:Coordinators:0"] = Coordinator,
            ["Roles:Members:0"] = Member,
            ["Export:PerMinute"] = $"{PerMinute}",
            ["Export:MostChanges"] = $"{MostChanges}",
        },
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await service.InitializeAsync();
        await RecordAsync("4a", "completed", "=HYPERLINK(\"https://example.org\")", "CLEAR");
        await RecordAsync("4b", "in_progress", "for members", "GREEN");
        await RecordAsync("5", "blocked", "for coordinators", "AMBER");
        await RecordAsync("6", "in_progress", "from the future", "CLEAR", ("date", "2018-05-16"));
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("json", "application/json")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task It_is_a_file_to_be_saved_and_never_kept_by_others(string format, string type)
    {
        using var answer = await service.Browser().GetAsync($"/api/v1/export.{format}", Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileName.ShouldBe($"roadmap-2017-19.{format}");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
    }

    [Theory]
    [InlineData(null, "TLP:CLEAR", "4a")]
    [InlineData("Guest", "TLP:CLEAR", "4a")]
    [InlineData("Member", "TLP:GREEN", "4a 4b")]
    [InlineData("Coordinator", "TLP:AMBER", "4a 4b 5")]
    public async Task It_holds_what_the_role_may_see_and_the_narrowest_label_of_that(string? name, string label, string items)
    {
        var role = name is null ? (Role?)null : Enum.Parse<Role>(name);
        var export = JsonNode.Parse(await GetAsync("json", role))!;

        export["tlp"]!.GetValue<string>().ShouldBe(label);
        export["asOf"]!.GetValue<string>().ShouldBe("2018-03-01 UTC");
        export["planTitle"]!.GetValue<string>().ShouldContain("2017-19");
        export["items"]!.AsArray().Count.ShouldBe(12);
        export["items"]!.AsArray().Where(item => item!["progress"]!.GetValue<string>() is not "not_reported").Select(item => item!["id"]!.GetValue<string>())
            .ShouldBe(items.Split(' '));
        export["history"]!.AsArray().Select(line => line!["item"]!.GetValue<string>()).Distinct().Order(StringComparer.Ordinal).ShouldBe(items.Split(' '));
        (export["items"]!.AsArray().Any(item => item!["recordedBy"] is not null)).ShouldBe(role >= Role.Member);
        export["history"]!.AsArray().Any(line => line!["by"] is not null).ShouldBe(role >= Role.Member);
    }

    [Fact]
    public async Task The_table_has_the_plan_word_for_word_and_years_as_text()
    {
        var text = Encoding.UTF8.GetString(await GetAsync("csv", Role.Member));

        text.ShouldStartWith("\uFEFF\"TLP:GREEN\",");
        text.ShouldContain("\"As of 2018-03-01 UTC\"");
        text.ShouldContain("\"Translate the Following the Money materials into regional languages.\",\"For action – 2017-19.\",\"2017-19\"");
        text.ShouldContain("\"'=HYPERLINK(\"\"https://example.org\"\")\"");
        text.ShouldContain("\"Recorded by\"");
        text.ShouldContain("\"Carla\"");
        text.ShouldNotContain("for coordinators");
    }

    [Fact]
    public async Task Who_is_no_member_learns_no_name_in_any_format()
    {
        var text = Encoding.UTF8.GetString(await GetAsync("csv", null)) + string.Join(' ', Cells(await GetAsync("xlsx", null)));

        text.ShouldNotContain("Carla");
        text.ShouldNotContain("Recorded by");
        text.ShouldNotContain("for members");
    }

    [Fact]
    public async Task The_workbook_has_progress_and_history()
    {
        var cells = Cells(await GetAsync("xlsx", Role.Member));

        cells.ShouldContain("2017-19");
        cells.ShouldContain("=HYPERLINK(\"https://example.org\")");
        cells.ShouldContain("Takes a change back");
        cells.ShouldContain("EVT-WG-2018");
        cells.ShouldContain("Number");
        cells.ShouldContain("Carla");
    }

    [Fact]
    public async Task Headings_are_in_the_language_of_who_asks()
    {
        var inThai = Encoding.UTF8.GetString(await GetAsync("csv", Role.Member, "th"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/export.csv");
        request.Headers.TryAddWithoutValidation("Accept-Language", "vi");
        using var inVietnamese = await service.Browser().SendAsync(request, Cancellation);

        inThai.ShouldContain("\"ข้อความในแผน\"");
        inThai.ShouldContain("Translate the Following the Money materials into regional languages.");
        (await inVietnamese.Content.ReadAsStringAsync(Cancellation)).ShouldContain("Nội dung kế hoạch");
    }

    [Fact]
    public async Task Events_have_the_plans_words_and_what_is_recorded_of_them()
    {
        await RecordBesideAsync();

        var events = JsonNode.Parse(await GetAsync("json", Role.Member))!["events"]!.AsArray();

        events.Count.ShouldBe(6);
        var meeting = events.Single(one => $"{one!["id"]}" is "EVT-WG-2018")!;
        $"{meeting["planSays"]} {meeting["start"]} {meeting["place"]} {meeting["zone"]} {meeting["status"]} {meeting["tlp"]} {meeting["recordedBy"]}"
            .ShouldBe("Annual meetings of the Working Group will be held in 2018 and 2019 2018-05-16 Bangkok Asia/Bangkok confirmed TLP:CLEAR Carla");
        $"{events.Single(one => $"{one!["id"]}" is "EVT-R1")!["status"]}".ShouldBe("past");
        JsonNode.Parse(await GetAsync("json", null))!["events"]!.AsArray().Select(one => $"{one!["id"]}").ShouldNotContain("EVT-R1");
    }

    [Fact]
    public async Task Initiatives_are_there_in_their_order_and_what_is_declined_for_coordinators_only()
    {
        await RecordBesideAsync();

        Numbers(await GetAsync("json", Role.Coordinator)).ShouldBe(["M1 accepted", "M2 declined", "M10 proposed"]);
        var ofMember = await GetAsync("json", Role.Member);
        Numbers(ofMember).ShouldBe(["M1 accepted", "M10 proposed"]);
        $"{JsonNode.Parse(ofMember)!["initiatives"]![0]!["rolePoint"]}".ShouldBe(service.Services.GetRequiredService<PlanCatalog>().Find(Plan)!.RoleItems[1]);
        Numbers(await GetAsync("json", null)).ShouldBeEmpty();

        static string[] Numbers(byte[] export) => [.. JsonNode.Parse(export)!["initiatives"]!.AsArray().Select(one => $"{one!["number"]} {one["state"]}")];
    }

    [Theory]
    [InlineData("items", "Translate the Following the Money materials")]
    [InlineData("EVENTS", "\"EVT-WG-2018\"")]
    [InlineData("initiatives", "\"'=A joint exercise\"")]
    [InlineData("history", "\"Takes a change back\"")]
    public async Task A_table_alone_is_a_file_too(string table, string text)
    {
        await RecordBesideAsync();

        using var answer = await service.Browser().GetAsync($"/api/v1/export.csv?table={table}&ticket={Uri.EscapeDataString(Ticket(Role.Member, "en"))}", Cancellation);

        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain(text);
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe(table is "items" ? "roadmap-2017-19.csv" : $"roadmap-2017-19-{table.ToLowerInvariant()}.csv");
    }

    [Fact]
    public async Task Where_the_history_is_cut_the_file_says_so()
    {
        JsonNode.Parse(await GetAsync("json", Role.Member))!["latestChangesOnly"].ShouldBeNull();
        await RecordBesideAsync();

        var export = JsonNode.Parse(await GetAsync("json", Role.Coordinator))!;

        ((int)export["latestChangesOnly"]!).ShouldBe(MostChanges);
        export["history"]!.AsArray().Select(line => $"{line!["at"]}{line["subject"]}").Distinct().Count().ShouldBe(MostChanges - 1, "one is of a day that is not there yet");
        Cells(await GetAsync("xlsx", Role.Coordinator)).ShouldContain("Only the latest 9 changes are in the history of this file; earlier ones are left out.");
        Encoding.UTF8.GetString(await GetAsync("csv", Role.Coordinator)).ShouldNotContain("Only the latest");
    }

    [Fact]
    public async Task So_many_files_a_minute_and_no_more()
    {
        for (var file = 0; file < PerMinute; file++)
            await GetAsync("csv", Role.Member);

        using var answer = await service.Browser().GetAsync($"/api/v1/export.csv?ticket={Uri.EscapeDataString(Ticket(Role.Member, "en"))}", Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        await GetAsync("csv", Role.Coordinator);
        await GetAsync("csv", null);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("CfDJ8AAAAAAAAAAA")]
    [InlineData("")]
    public async Task A_ticket_that_was_never_ours_opens_nothing(string ticket)
    {
        using var answer = await service.Browser().GetAsync($"/api/v1/export.json?ticket={ticket}", Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain("does not work any more");
    }

    [Theory]
    [InlineData("export.csv?plan=1917-19")]
    [InlineData("export.pdf")]
    [InlineData("export.csv?table=people")]
    [InlineData("export.csv?table=7")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var answer = await service.Browser().GetAsync($"/api/v1/{path}", Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task RecordAsync(string item, string state, string note, string tlp, params (string Field, string Value)[] more)
    {
        var set = new Dictionary<string, string?> { ["state"] = state, ["note"] = note, ["tlp"] = tlp, ["source"] = "https://www.baliprocess.net/event" };
        foreach (var (field, value) in more)
            set[field] = value;
        await ChangeAsync(EntryKey.Progress(Plan, item), item, set);
    }

    /// <summary>Two events and three initiatives: with the items before, nine changes and one more.</summary>
    private async Task RecordBesideAsync()
    {
        await ChangeAsync(new(Plan, RegisterKind.Event, "EVT-WG-2018"), "1", new()
        {
            ["status"] = "confirmed",
            ["start"] = "2018-05-16",
            ["place"] = "Bangkok",
            ["zone"] = "Asia/Bangkok",
            ["tlp"] = "CLEAR",
        });
        await ChangeAsync(new(Plan, RegisterKind.Event, "EVT-R1"), null, new() { ["name"] = "A workshop", ["status"] = "planned", ["start"] = "2018-01-10", ["end"] = "2018-01-12" });
        await ChangeAsync(new(Plan, RegisterKind.Initiative, "M1"), null, new() { ["title"] = "=A joint exercise", ["state"] = "accepted", ["role_point"] = "2" });
        await ChangeAsync(new(Plan, RegisterKind.Initiative, "M2"), null, new() { ["title"] = "Another", ["state"] = "declined" });
        await ChangeAsync(new(Plan, RegisterKind.Initiative, "M10"), null, new() { ["title"] = "A third", ["state"] = "proposed" });
        await ChangeAsync(EntryKey.Assignment(Plan, "7", "TH"), "7", new() { ["role"] = "lead" });
    }

    private async Task ChangeAsync(EntryKey key, string? item, Dictionary<string, string?> set) =>
        (await service.Services.GetRequiredService<TipRegister>().ChangeAsync(new(Guid.NewGuid(), key, 0, set, item), new("tenant", Coordinator, "Carla"), Cancellation))
            .ShouldBeOfType<ChangeOutcome.Recorded>();

    /// <summary>With a ticket for that role; without one where it is null.</summary>
    private async Task<byte[]> GetAsync(string format, Role? role, string language = "en") =>
        await service.Browser().GetByteArrayAsync($"/api/v1/export.{format}{(role is { } known ? $"?ticket={Uri.EscapeDataString(Ticket(known, language))}" : "")}", Cancellation);

    private string Ticket(Role role, string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var person = role is Role.Coordinator ? Coordinator : Member;
        return service.Services.GetRequiredService<DownloadTickets>()
            .Issue(service.Services.GetRequiredService<PlanCatalog>().Find(Plan)!, role, new("tenant", person, null));
    }

    private static string[] Cells(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        return [.. document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>()).Select(cell => cell.InnerText)];
    }
}
