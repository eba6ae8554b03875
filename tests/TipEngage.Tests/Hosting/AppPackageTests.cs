using System.IO.Compression;
using System.Text.Json.Nodes;
using NJsonSchema;
using TipEngage.Features.Library;
using TipEngage.Features.Practices;
using TipEngage.Features.WorkPlan;
using TipEngage.Hosting;
using TipEngage.Resources;
using TipEngage.Teams.Tests.Infrastructure;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Hosting;

public sealed class AppPackageTests
{
    private const string AppId = "5b6e0f3a-9c1d-4b7e-8f26-d1a4c7e05b93";

    private static readonly Uri address = new("https://tipengage.example/");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_holds_the_manifest_its_icons_and_a_file_for_each_other_language()
    {
        var files = await FilesAsync();

        files.Keys.ShouldBe(["color.png", "id.json", "manifest.json", "outline.png", "th.json", "vi.json"], ignoreOrder: true);
        Size(files["color.png"]).ShouldBe((192, 192));
        Size(files["outline.png"]).ShouldBe((32, 32));
        Text(files["manifest.json"]).ShouldNotContain("{{");
    }

    [Fact]
    public async Task It_names_the_bot_and_the_address_of_the_settings()
    {
        var manifest = Json((await FilesAsync())["manifest.json"]);

        manifest["id"]!.ToString().ShouldBe(AppId);
        manifest["bots"]![0]!["botId"]!.ToString().ShouldBe(AppId);
        manifest["composeExtensions"]![0]!["botId"]!.ToString().ShouldBe(AppId);
        manifest["validDomains"]![0]!.ToString().ShouldBe("tipengage.example");
        manifest["developer"]!["websiteUrl"]!.ToString().ShouldBe("https://tipengage.example/");
    }

    [Theory]
    [InlineData("manifest.json", "MicrosoftTeams.schema.json")]
    [InlineData("id.json", "MicrosoftTeams.Localization.schema.json")]
    [InlineData("th.json", "MicrosoftTeams.Localization.schema.json")]
    [InlineData("vi.json", "MicrosoftTeams.Localization.schema.json")]
    public async Task It_keeps_to_the_published_schemas(string file, string schema)
    {
        var path = SharedFolder.Path("schemas", "teams-v1.25", schema);
        Assert.SkipWhen(path is null, SharedFolder.Absent);

        var rules = await JsonSchema.FromFileAsync(path, Cancelled);

        rules.Validate(Text((await FilesAsync())[file])).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_command_of_the_message_extension_is_one_that_is_answered()
    {
        var commands = Json((await FilesAsync())["manifest.json"])["composeExtensions"]![0]!["commands"]!.AsArray();

        commands.Select(one => one!["id"]!.ToString()).ShouldBe([OfferItems.Command, ShareMessage.Command, OfferPractices.Command], ignoreOrder: true);
    }

    [Fact]
    public async Task Every_text_is_translated_and_nothing_else()
    {
        var files = await FilesAsync();
        var manifest = Json(files["manifest.json"]).AsObject();
        var texts = TextsIn("", manifest).Where(one => one.Path is not "name.short").Select(one => one.Path).Append("name.short").ToArray();

        foreach (var language in SupportedLanguages.All.Where(one => one.Name is not "en"))
            Json(files[$"{language.Name}.json"]).AsObject().Select(one => one.Key).Where(key => key is not "$schema").ShouldBe(texts, ignoreOrder: true, customMessage: language.Name);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("th")]
    [InlineData("vi")]
    public async Task Every_suggested_command_is_understood_and_answered_alike_in_each_language(string language)
    {
        await using var bot = await AnswerBot.StartAsync();
        var files = await FilesAsync();
        var translated = Json(files[$"{language}.json"]);
        foreach (var (path, english) in TextsIn("", Json(files["manifest.json"]).AsObject()).Where(one => one.Path.Contains("commandLists", StringComparison.Ordinal) && one.Path.EndsWith("title", StringComparison.Ordinal)))
        {
            var (expected, answer) = (await bot.AskAsync(english), await bot.AskAsync(translated[path]!.ToString()));

            expected.Message!.Summary.ShouldNotBe(Strings.Help_Hint, english);
            answer.Card().Marks().ShouldBe(expected.Card().Marks(), translated[path]!.ToString());
        }
    }

    private static async Task<Dictionary<string, byte[]>> FilesAsync()
    {
        using var stream = new MemoryStream();
        await AppPackage.WriteAsync(stream, AppId, address);
        using var zip = new ZipArchive(stream);
        var files = new Dictionary<string, byte[]>();
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            await using var source = await entry.OpenAsync(Cancelled);
            await source.CopyToAsync(content, Cancelled);
            files[entry.FullName] = content.ToArray();
        }

        return files;
    }

    /// <summary>What a person reads, by the names that translations have.</summary>
    private static IEnumerable<(string Path, string Text)> TextsIn(string path, JsonObject one) => one.SelectMany(member => member.Value switch
    {
        JsonObject inner => TextsIn(Under(path, member.Key), inner),
        JsonArray several => several.Index().Where(item => item.Item is JsonObject).SelectMany(item => TextsIn($"{Under(path, member.Key)}[{item.Index}]", item.Item!.AsObject())),
        JsonValue value when member.Key is "title" or "description" || path is "name" or "description" => [(Under(path, member.Key), value.ToString())],
        _ => [],
    });

    private static string Under(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static JsonNode Json(byte[] file) => JsonNode.Parse(file)!;

    private static string Text(byte[] file) => System.Text.Encoding.UTF8.GetString(file);

    /// <summary>Width and height as the header of a PNG file has them.</summary>
    private static (int Width, int Height) Size(byte[] png) => (
        System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
}
