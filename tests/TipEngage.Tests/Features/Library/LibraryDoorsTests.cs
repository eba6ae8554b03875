using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TipEngage.Practices;
using TipEngage.Register;
using TipEngage.Tests.Hosting;
using TipEngage.Tests.Practices;
using TipEngage.Tests.Practices.Library;

namespace TipEngage.Tests.Features.Library;

/// <summary>The library over HTTP without a token: pages, the API and the files, and what none of them ever shows.</summary>
public sealed class LibraryDoorsTests : IAsyncLifetime
{
    private static readonly IReadOnlyList<SamplePractice> practices = SamplePractice.Make(40);

    private readonly RunningService service = new() { Settings = new Dictionary<string, string> { ["Export:PerMinute"] = "1000" } };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await service.InitializeAsync();
        using var browser = service.Browser();
        await browser.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancellation);
        PracticeState[] states = Enum.GetValues<PracticeState>();
        await SampleShelf.PutAsync(service.Services, [.. practices.Select(practice => practice.ToRow(practice.Number <= states.Length ? states[practice.Number - 1] : PracticeState.Published))]);
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    private static bool IsForAll(int number) =>
        number % 5 != 0 && (number > Enum.GetValues<PracticeState>().Length || PracticeStates.IsPublished(Enum.GetValues<PracticeState>()[number - 1]));

    [Fact]
    public async Task Only_what_everybody_may_see_has_a_page()
    {
        using var browser = service.Browser();
        foreach (var practice in practices)
        {
            using var answer = await browser.GetAsync(new Uri($"/practices/PP-{practice.Number:D4}", UriKind.Relative), Cancellation);
            var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancellation));
            (answer.StatusCode, html.Contains(practice.Fields["title"], StringComparison.Ordinal)).ShouldBe(
                IsForAll(practice.Number) ? (HttpStatusCode.OK, true) : (HttpStatusCode.NotFound, false), $"{practice.Number}");
            answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldStartWith("default-src 'none'");
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            if (practice.Attribution is not "named")
                html.ShouldNotContain($"Organisation {practice.Number}");
        }
    }

    [Fact]
    public async Task The_page_of_a_hidden_one_is_that_of_none()
    {
        using var browser = service.Browser();

        var hidden = await (await browser.GetAsync(new Uri("/practices/PP-0015", UriKind.Relative), Cancellation)).Content.ReadAsStringAsync(Cancellation);
        var none = await (await browser.GetAsync(new Uri("/practices/PP-9999", UriKind.Relative), Cancellation)).Content.ReadAsStringAsync(Cancellation);

        hidden.ShouldBe(none);
    }

    [Fact]
    public async Task A_page_leads_to_practices_like_it_and_to_none_that_is_not_for_everybody()
    {
        using var browser = service.Browser();
        var linked = new HashSet<int>();
        foreach (var practice in practices.Where(practice => IsForAll(practice.Number)))
        {
            var html = await browser.GetStringAsync(new Uri($"/practices/PP-{practice.Number:D4}", UriKind.Relative), Cancellation);
            int[] others = [.. Regex.Matches(html, "href=\"/practices/PP-(\\d+)\"").Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))];
            others.ShouldNotContain(practice.Number);
            linked.UnionWith(others);
        }

        linked.ShouldNotBeEmpty();
        linked.ShouldAllBe(number => IsForAll(number));
    }

    [Fact]
    public async Task The_api_searches_filters_counts_and_shows_one()
    {
        var found = await JsonAsync("/api/v1/practices?q=recruitment%20fees&take=100");
        var all = await JsonAsync("/api/v1/practices?take=100");

        found["total"]!.GetValue<int>().ShouldBeGreaterThan(0);
        Numbers(all).ShouldBe(practices.Select(practice => practice.Number).Where(IsForAll), ignoreOrder: true);
        var some = all["facets"]!["country"]!.AsArray()[0]!;
        var narrowed = await JsonAsync($"/api/v1/practices?country={some["value"]}&take=100");
        narrowed["total"]!.GetValue<int>().ShouldBe(some["count"]!.GetValue<int>());
        (await JsonAsync($"/api/v1/practices/PP-{Numbers(all)[0]:D4}"))["citation"]!.GetValue<string>().ShouldStartWith("TipEngage PP-");
    }

    [Theory]
    [InlineData("country=XX", "country")]
    [InlineData("country=TH&country=Malaysia", "country")]
    [InlineData("sector=gold", "sector")]
    [InlineData("approach=x_clear", "approach")]
    [InlineData("item=4 b", "item")]
    [InlineData("tier=best", "tier")]
    [InlineData("organisationType=gov", "organisationType")]
    [InlineData("language=Thai", "language")]
    [InlineData("skip=-1", "skip")]
    [InlineData("take=0", "take")]
    [InlineData("take=101", "take")]
    public async Task The_api_names_the_parameter_that_is_wrong(string query, string parameter)
    {
        using var browser = service.Browser();

        using var answer = await browser.GetAsync(new Uri($"/api/v1/practices?{query}", UriKind.Relative), Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["detail"]!.ToString().ShouldStartWith($"The parameter {parameter} ");
    }

    [Theory]
    [InlineData("country=fj,TV")]
    [InlineData("sector=mining&tier=Good")]
    [InlineData("item=7")]
    [InlineData("language=zh-hans")]
    public async Task What_no_practice_has_is_an_empty_list(string query) => (await JsonAsync($"/api/v1/practices?{query}"))["total"]!.GetValue<int>().ShouldBe(0);

    [Fact]
    public async Task What_the_api_counts_is_written_as_in_its_practices()
    {
        var all = await JsonAsync("/api/v1/practices?take=100");

        foreach (var (facet, field) in new[] { ("country", "countries"), ("sector", "sectors"), ("approach", "approach"), ("item", "items") })
            Counted(facet).ShouldBe(all["practices"]!.AsArray().SelectMany(one => one![field]!.AsArray()).Select(value => $"{value}").Distinct(), ignoreOrder: true, facet);
        foreach (var field in new[] { "tier", "language" })
            Counted(field).ShouldBe(all["practices"]!.AsArray().Select(one => $"{one![field]}").Distinct(), ignoreOrder: true, field);

        IEnumerable<string> Counted(string facet) => all["facets"]![facet]!.AsArray().Select(one => $"{one!["value"]}");
    }

    [Fact]
    public async Task The_file_tells_the_full_case()
    {
        var row = SamplePractice.Make(41)[40].ToRow();
        row.Fields = RegisterJson.Write(new Dictionary<string, string>(CompleteForm.Full) { ["tlp"] = "CLEAR" });
        row.Tlp = 0;
        await SampleShelf.PutAsync(service.Services, [row]);
        using var browser = service.Browser();

        var csv = await browser.GetStringAsync(new Uri("/api/v1/practices.csv", UriKind.Relative), Cancellation);

        foreach (var field in new[] { "problem", "howItWorks", "whyItWorks", "startedOn", "stage", "results", "limits", "participation", "copyConditions", "chainLevel" })
        {
            csv.ShouldContain($"\"{field}\"");
            csv.ShouldContain($"\"{CompleteForm.Full[field]}\"");
        }

        csv.ShouldNotContain("coi");
    }

    [Fact]
    public async Task The_api_shows_none_that_is_not_for_everybody()
    {
        using var browser = service.Browser();
        foreach (var practice in practices.Where(practice => !IsForAll(practice.Number)))
        {
            using var answer = await browser.GetAsync(new Uri($"/api/v1/practices/PP-{practice.Number:D4}", UriKind.Relative), Cancellation);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    public async Task A_file_holds_what_everybody_may_see_and_names_its_licence(string format)
    {
        using var browser = service.Browser();

        using var answer = await browser.GetAsync(new Uri($"/api/v1/practices.{format}", UriKind.Relative), Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe($"tipengage-practices.{format}");
        answer.Headers.GetValues("Link").ShouldHaveSingleItem().ShouldContain("rel=\"license\"");
        var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(Cancellation));
        text.ShouldContain("CC BY 4.0");
        foreach (var practice in practices)
        {
            text.Contains($"PP-{practice.Number:D4}", StringComparison.Ordinal).ShouldBe(IsForAll(practice.Number), $"{practice.Number}");
            text.Contains($"Organisation {practice.Number}\"", StringComparison.Ordinal).ShouldBe(IsForAll(practice.Number) && practice.Attribution is "named", $"{practice.Number}");
        }
    }

    [Fact]
    public async Task A_formula_in_a_title_is_guarded_in_the_file()
    {
        var fields = practices[30].Fields.ToDictionary();
        fields["title"] = "=HYPERLINK(\"https://example.org\")";
        var other = SamplePractice.Make(41)[40].ToRow();
        (other.Fields, other.Tlp) = (RegisterJson.Write(fields), 0);
        await SampleShelf.PutAsync(service.Services, [other]);
        using var browser = service.Browser();

        var text = await browser.GetStringAsync(new Uri("/api/v1/practices.csv", UriKind.Relative), Cancellation);

        text.ShouldContain("\"'=HYPERLINK(\"\"https://example.org\"\")\"");
    }

    [Theory]
    [InlineData("true", "true", "yes", "yes", true)]
    [InlineData("true", null, "yes", "no", false)]
    [InlineData(null, "true", "no", "yes", false)]
    public async Task What_may_be_done_with_a_practice_stands_on_its_page_in_its_files_and_in_the_api(string? quote, string? translate, string quoted, string translated, bool isLicensed)
    {
        var fields = practices[30].Fields.ToDictionary();
        foreach (var (consent, given) in new[] { ("quote", quote), ("translate", translate) })
        {
            if (given is not null)
                fields[consent] = given;
        }

        fields["contactMe"] = "true";
        var row = SamplePractice.Make(41)[40].ToRow();
        (row.Fields, row.Tlp) = (RegisterJson.Write(fields), 0);
        await SampleShelf.PutAsync(service.Services, [row]);
        using var browser = service.Browser();

        var html = WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri("/practices/PP-0041", UriKind.Relative), Cancellation));
        html.ShouldContain($"Its words may be quoted in reports: {quoted}<br>May be translated: {translated}</p>");
        html.Contains("Cite as", StringComparison.Ordinal).ShouldBe(quote is not null);
        html.IndexOf("may be quoted", StringComparison.Ordinal).ShouldBeLessThan(html.IndexOf("TipEngage PP-0041 v1", StringComparison.Ordinal));
        html.Contains("May be used by everybody under the licence", StringComparison.Ordinal).ShouldBe(isLicensed);
        var one = await JsonAsync("/api/v1/practices/PP-0041");
        (one["mayBeQuoted"]!.GetValue<bool>(), one["mayBeTranslated"]!.GetValue<bool>()).ShouldBe((quote is not null, translate is not null));
        one.ToJsonString().ShouldNotContain("contactMe");
        one["more"]!.AsObject().ShouldNotContain(field => field.Key == "quote" || field.Key == "translate");
        var csv = await browser.GetStringAsync(new Uri("/api/v1/practices.csv", UriKind.Relative), Cancellation);
        csv.Split("\r\n").Single(line => line.Contains("PP-0041", StringComparison.Ordinal)).ShouldContain($",\"{(quote is null ? "false" : "true")}\",\"{(translate is null ? "false" : "true")}\",");
        csv.ShouldContain("Not under this licence: practices whose mayBeQuoted or mayBeTranslated is false.");
        (await JsonAsync("/api/v1/practices.json"))["exceptions"]!.ToString().ShouldStartWith("Not under this licence");
    }

    [Fact]
    public async Task A_page_with_hostile_words_shows_them_as_words()
    {
        var fields = practices[30].Fields.ToDictionary();
        fields["title"] = "<script>alert(1)</script>";
        fields["summary"] = "<img src=x onerror=alert(1)>";
        var row = SamplePractice.Make(41)[40].ToRow();
        (row.Fields, row.Tlp) = (RegisterJson.Write(fields), 0);
        await SampleShelf.PutAsync(service.Services, [row]);
        using var browser = service.Browser();

        var html = await browser.GetStringAsync(new Uri("/practices/PP-0041", UriKind.Relative), Cancellation);

        html.ShouldNotContain("<script");
        html.ShouldNotContain("<img");
    }

    private async Task<JsonNode> JsonAsync(string path)
    {
        using var browser = service.Browser();
        return JsonNode.Parse(await browser.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation))!;
    }

    private static int[] Numbers(JsonNode found) => [.. found["practices"]!.AsArray().Select(one => PracticeReference.Read($"{one!["reference"]}")!.Value)];
}
