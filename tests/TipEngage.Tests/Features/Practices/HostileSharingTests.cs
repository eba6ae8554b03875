using System.Text.Json.Nodes;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Tests.Features.Practices.FormWalk;

namespace TipEngage.Tests.Features.Practices;

/// <summary>What somebody may try with the form in Teams.</summary>
public sealed class HostileSharingTests : FormTests
{
    private const string Markdown = "[Fair fees](javascript:alert(1)) ![x](https://example.org/x.png) **bold** <script>alert(2)</script>";

    [Fact]
    public async Task Markdown_and_markup_are_words_on_every_card()
    {
        var card = await walk!.StartAsync();
        var cards = new List<JsonNode>();
        foreach (var inputs in (IEnumerable<(string, string)[]>)[[("f_title", Markdown), .. Quick[0][1..]], .. Quick[1..]])
        {
            card = await walk.PressAsync(card, card.Marks().Contains("practice-step-check") ? SendButton : "Next", inputs);
            cards.Add(card);
        }

        cards.Add(await walk.MineAsync());
        cards.Add((await bot!.AskAsync("PP-0001", "a:1", "submitter")).Card());

        foreach (var text in cards.SelectMany(one => one.Objects()).Where(one => one["type"]?.ToString() is "TextBlock").Select(one => one["text"]!.ToString()))
        {
            text.ShouldNotContain("](javascript:");
            text.ShouldNotContain("**bold**");
        }

        cards.SelectMany(one => one.Objects()).ShouldNotContain(one => one["type"] is JsonNode && one["type"]!.ToString() == "Image");
        cards.ShouldContain(one => one.ToJsonString().Contains("Fair fees"));
    }

    [Theory]
    [InlineData("f_summary")]
    [InlineData("f_countries")]
    [InlineData("unheard")]
    public async Task A_megabyte_is_answered_with_the_form_and_not_kept(string field)
    {
        var again = await walk!.PressAsync(await walk.StartAsync(), "Next", [.. Quick[0].Where(one => one.Item1 != field), (field, new('a', 1024 * 1024))]);

        again.Marks().ShouldContain(mark => mark.StartsWith("practice-step-", StringComparison.Ordinal));
        (await RowsAsync()).ShouldHaveSingleItem().Draft!.Length.ShouldBeLessThan(1000);
    }

    [Fact]
    public async Task What_is_sent_in_the_chat_and_in_a_dialog_at_once_is_one_submission()
    {
        var check = await walk!.ToCheckAsync();
        var data = ButtonOf(check, SendButton)["data"]!.DeepClone().AsObject();
        foreach (var (name, value) in Quick[^1])
            data[name] = value;
        data["verb"] = ButtonOf(check, SendButton)["verb"]!.DeepClone();

        var chats = Enumerable.Range(0, 5).Select(_ => walk.PressAsync(check, SendButton, Quick[^1]));
        var dialogs = Enumerable.Range(0, 5).Select(async _ =>
            (await bot!.InvokeAsync("task/submit", new JsonObject { ["data"] = data.DeepClone() }.ToJsonString(), role: "submitter", inChannel: true))["task"]!["value"]!["card"]!["content"]!);
        var receipts = await Task.WhenAll(chats.Concat(dialogs));

        receipts.ShouldAllBe(receipt => receipt.Marks().Contains("practice-PP-0001"));
        (await RowsAsync()).ShouldHaveSingleItem().State.ShouldBe("InReview");
    }
}
