using System.Globalization;
using System.Text.Json.Nodes;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices.Library;

namespace TipEngage.Tests.Features.Library;

/// <summary>The library as a whole: asked for in words, narrowed down by what its practices have, taken along as a file.</summary>
public sealed class LibraryListTests : IAsyncLifetime
{
    private static readonly IReadOnlyList<SamplePractice> practices = SamplePractice.Make(120);

    private AnswerBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await AnswerBot.StartAsync(publicUrl: "https://tipengage.example", member: "member");
        bot.Language = CultureInfo.GetCultureInfo("en");
        await SampleShelf.PutAsync(bot.Services, [.. practices.Select(practice => practice.ToRow())]);
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Theory]
    [InlineData("practices")]
    [InlineData("all practices")]
    [InlineData("list practices")]
    [InlineData("list of all practices")]
    [InlineData("find practices")]
    [InlineData("show me the promising practices")]
    [InlineData("good practices")]
    [InlineData("library")]
    [InlineData("show the library")]
    [InlineData("published practices")]
    [InlineData("download practices")]
    [InlineData("praktik")]
    [InlineData("praktik baik")]
    [InlineData("semua praktik")]
    [InlineData("daftar praktik baik")]
    [InlineData("perpustakaan")]
    [InlineData("unduh praktik")]
    [InlineData("แนวปฏิบัติ")]
    [InlineData("แนวปฏิบัติที่ดี")]
    [InlineData("แนวปฏิบัติทั้งหมด")]
    [InlineData("ค้นหาแนวปฏิบัติ")]
    [InlineData("ดาวน์โหลดแนวปฏิบัติ")]
    [InlineData("thực hành tốt")]
    [InlineData("các thực hành")]
    [InlineData("các thực hành tốt")]
    [InlineData("tất cả thực hành")]
    [InlineData("danh sach thuc hanh tot")]
    [InlineData("thư viện")]
    public async Task It_is_listed_in_words(string text)
    {
        var card = (await bot.AskAsync(text, text, "member")).Card();

        card.Lines().ShouldContain($"Found: {practices.Count}");
        card.Marks().Count(mark => mark.StartsWith("practice-PP-", StringComparison.Ordinal)).ShouldBe(5);
    }

    [Theory]
    [InlineData("practices in the work plan")]
    [InlineData("list all items of the plan")]
    public async Task The_plan_is_not_the_library(string text) =>
        (await bot.AskAsync(text, text, "member")).Card().Lines().ShouldNotContain($"Found: {practices.Count}");

    [Theory]
    [InlineData("practices in Viet Nam, Cambodia")]
    [InlineData("praktik di Vietnam dan Kamboja")]
    [InlineData("thực hành ở Việt Nam và Campuchia")]
    public async Task Of_several_countries_any_is_meant(string text)
    {
        var card = (await bot.AskAsync(text, text, "member")).Card();

        card.Lines().ShouldContain($"Found: {practices.Count(practice => practice.Country is "VN" or "KH")}");
    }

    [Fact]
    public async Task What_it_is_narrowed_by_is_named_and_counted()
    {
        var lines = (await CardAsync("{}")).Lines();

        lines.ShouldContain("Narrow down");
        lines.ShouldContain("Countries (5 of 15)");
        lines.ShouldContain("Evidence tier");
        lines.ShouldContain("Language");
        var three = await CardAsync($$"""{"text":"practices in Viet Nam, Cambodia, Thailand"}""");
        foreach (var (code, name) in new[] { ("VN", "Viet Nam"), ("KH", "Cambodia"), ("TH", "Thailand") })
            Titles(three).ShouldContain($"{name} ({practices.Count(practice => practice.Country == code)})");
    }

    [Fact]
    public async Task It_is_taken_along_as_a_file()
    {
        var file = (await CardAsync("{}"))["actions"]!.AsArray().Select(action => $"{action!["url"]}").Single(url => url.Length > 0);

        file.ShouldBe("https://tipengage.example/api/v1/practices.csv");
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("help")]
    [InlineData("what's the weather in bali")]
    public async Task It_is_offered_where_nothing_was_found_yet(string text) => (await bot.AskAsync(text, text, "member")).Card().Buttons().ShouldContain("All practices");

    [Theory]
    [InlineData("delete my data")]
    [InlineData("hapus data saya")]
    [InlineData("ลบข้อมูลของฉัน")]
    [InlineData("xóa dữ liệu của tôi")]
    public async Task Who_wants_their_data_deleted_hears_what_can_be_done_and_not_of_the_practice_before(string text)
    {
        await bot.AskAsync("show PP-0001", text, "member");

        var card = (await bot.AskAsync(text, text, "member")).Card();

        card.Lines().ShouldContain(line => line.StartsWith("You can withdraw what you shared at any time", StringComparison.Ordinal));
        card.Buttons().ShouldContain("Download what is held about me");
    }

    private async Task<JsonNode> CardAsync(string data) => (await bot.PressAsync("library.search", data, role: "member"))["value"]!;

    private static string[] Titles(JsonNode card) => [.. card.Objects().Select(one => one["title"]?.ToString()).OfType<string>()];
}
