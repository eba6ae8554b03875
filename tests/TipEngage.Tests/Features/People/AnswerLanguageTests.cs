using System.Text.Json;
using System.Text.Json.Nodes;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.People;

/// <summary>A person is answered in the language they chose, else the one they write in, else that of their client, else English.</summary>
public sealed class AnswerLanguageTests : IAsyncLifetime
{
    private AnswerBot? bot;

    private AnswerBot Bot => bot!;

    public async ValueTask InitializeAsync() => bot = await AnswerBot.StartAsync("2018-03-01");

    public async ValueTask DisposeAsync() => await Bot.DisposeAsync();

    [Theory]
    [InlineData(null, "item 4b", null, "en")]
    [InlineData(null, "item 4b", "en-US", "en")]
    [InlineData(null, "item 4b", "xx-YY", "en")]
    [InlineData(null, "item 4b", "th-TH", "th")]
    [InlineData(null, "4b", "vi", "vi")]
    [InlineData(null, "overdue", "id-ID", "id")]
    [InlineData(null, "butir 4b", "en-US", "id")]
    [InlineData(null, "ข้อ 4b", "en-US", "th")]
    [InlineData(null, "mục 4b là gì", "th-TH", "vi")]
    [InlineData(null, "muc 4b la gi", null, "vi")]
    [InlineData(null, "what does item 4b say?", "th-TH", "en")]
    [InlineData("language th", "what does item 4b say?", "en-US", "th")]
    [InlineData("language th", "butir 4b", "id-ID", "th")]
    [InlineData("bahasa Indonesia", "item 4b", "en-US", "id")]
    [InlineData("ภาษาไทย", "item 4b", "en-US", "th")]
    [InlineData("tiếng Việt", "item 4b", "en-US", "vi")]
    [InlineData("tieng Viet", "item 4b", "en-US", "vi")]
    [InlineData("english please", "ข้อ 4b", "th-TH", "en")]
    [InlineData("language vi", "ข้อ 4b", "th-TH", "vi")]
    [InlineData("language id", "item 4b", null, "id")]
    [InlineData("language en", "butir 4b", "id-ID", "en")]
    public async Task The_language_of_an_answer(string? chosen, string question, string? locale, string expected)
    {
        if (chosen is not null)
            await AskAsync(chosen, locale);

        (await AskAsync(question, locale)).Card()["lang"]!.GetValue<string>().ShouldBe(expected);
    }

    [Theory]
    [InlineData("language th", "ตั้งแต่นี้บอตจะตอบคุณเป็นภาษาไทย")]
    [InlineData("bahasa indonesia please", "Mulai sekarang saya menjawab Anda dalam bahasa Indonesia.")]
    [InlineData("trả lời bằng tiếng Việt", "Từ nay tôi trả lời bạn bằng tiếng Việt.")]
    [InlineData("ตอบเป็นภาษาอังกฤษ", "From now on I answer you in English.")]
    [InlineData("language Khmer", "I cannot answer in that language yet. I answer in: English, Bahasa Indonesia, ไทย, Tiếng Việt.")]
    public async Task The_choice_is_confirmed_in_the_new_language(string words, string sentence) =>
        (await AskAsync(words, null)).Message!.Text!.ShouldStartWith(sentence);

    [Theory]
    [InlineData("language auto")]
    [InlineData("ภาษาอัตโนมัติ")]
    [InlineData("bahasa otomatis")]
    [InlineData("ngôn ngữ tự động")]
    public async Task There_is_a_way_back(string words)
    {
        await AskAsync("language th", "en-US");

        await AskAsync(words, "en-US");

        (await AskAsync("item 4b", "en-US")).Card()["lang"]!.GetValue<string>().ShouldBe("en");
        (await AskAsync("butir 4b", "en-US")).Card()["lang"]!.GetValue<string>().ShouldBe("id");
    }

    [Fact]
    public async Task Another_person_is_not_answered_in_it()
    {
        await AskAsync("language th", null);

        var other = AnswerBot.Message("item 4b") with { From = new() { Id = "29:other", AadObjectId = "other" } };

        (await Bot.HandleAsync(other)).Card()["lang"]!.GetValue<string>().ShouldBe("en");
    }

    [Theory]
    [InlineData("ข้อ 4b", "en-US", "en-US", "th")]
    [InlineData("ข้อ 4b", null, "id-ID", "th")]
    [InlineData("butir 4b", "th-TH", "th-TH", "id")]
    [InlineData("what does item 4b say?", "th-TH", "th-TH", "en")]
    [InlineData("what does item 4b say?", "en-US", "en-US", "en")]
    [InlineData("item 4b", "vi-VN", "vi-VN", "vi")]
    public async Task A_button_is_answered_in_the_language_of_its_card(string question, string? asked, string? pressed, string expected)
    {
        var card = (await AskAsync(question, asked)).Card();

        foreach (var button in card.Objects().Where(one => $"{one["type"]}" == "Action.Execute"))
        {
            var answer = await Bot.PressAsync($"{button["verb"]}", button["data"]!.ToJsonString(), pressed);
            answer["value"]!["lang"]!.GetValue<string>().ShouldBe(expected, $"{button["title"]}");
        }
    }

    [Fact]
    public async Task A_button_of_an_old_client_carries_the_language_too()
    {
        var card = (await AskAsync("ข้อ 4b", null)).Card();
        var data = card["actions"]![0]!["fallback"]!["data"]!;

        var reply = await Bot.HandleAsync(AnswerBot.Message(null) with { Value = JsonSerializer.SerializeToElement(data) });

        reply.Card()["lang"]!.GetValue<string>().ShouldBe("th");
    }

    [Fact]
    public async Task A_button_is_answered_in_the_language_that_was_chosen_meanwhile()
    {
        var button = (await AskAsync("ข้อ 4b", null)).Card()["actions"]![0]!;

        await AskAsync("language vi", null);

        (await Bot.PressAsync($"{button["verb"]}", button["data"]!.ToJsonString()))["value"]!["lang"]!.GetValue<string>().ShouldBe("vi");
    }

    [Theory]
    [InlineData("""{"item":"4b","lang":"xx"}""", "th-TH", "th")]
    [InlineData("""{"item":"4b","lang":7}""", null, "en")]
    [InlineData("""{"item":"4b","lang":"\ud800"}""", "vi", "vi")]
    [InlineData("""{"item":"4b","lang":"id-ID"}""", "vi", "id")]
    public async Task A_language_that_was_tampered_with_is_no_language(string data, string? locale, string expected) =>
        (await Bot.PressAsync("workplan.item", data, locale))["value"]!["lang"]!.GetValue<string>().ShouldBe(expected);

    [Theory]
    [InlineData("การทุจริต", "en-US", "th")]
    [InlineData("corruption", "id-ID", "id")]
    [InlineData("", "vi-VN", "vi")]
    public async Task A_search_finds_cards_in_the_language_of_its_words_else_of_the_client(string words, string locale, string expected)
    {
        var value = new JsonObject
        {
            ["commandId"] = "searchPlan",
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = "query", ["value"] = words }),
        };

        var answer = await Bot.InvokeAsync("composeExtension/query", value.ToJsonString(), locale);

        answer["composeExtension"]!["attachments"]![0]!["content"]!["lang"]!.GetValue<string>().ShouldBe(expected);
    }

    private Task<Reply> AskAsync(string text, string? locale) => Bot.HandleAsync(AnswerBot.Message(text) with { Locale = locale });
}
