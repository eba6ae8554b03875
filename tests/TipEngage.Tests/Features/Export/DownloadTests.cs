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
    private const string Coordinator = "11111111-2222-4333-8444-555555555555";
    private const string Member = "11111111-2222-4333-8444-666666666666";

    private readonly RunningService service = new() { Settings = new Dictionary<string, string> { ["Roles:Coordinators:0"] = Coordinator, ["Roles:Members:0"] = Member } };

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
        var outcome = await service.Services.GetRequiredService<TipRegister>()
            .ChangeAsync(new(Guid.NewGuid(), EntryKey.Progress(Plan, item), 0, set, item), new("tenant", Coordinator, "Carla"), Cancellation);
        outcome.ShouldBeOfType<ChangeOutcome.Recorded>();
    }

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
