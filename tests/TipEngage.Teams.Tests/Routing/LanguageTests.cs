using System.Globalization;
using System.Text.Json.Nodes;
using TipEngage.Teams.Routing;

namespace TipEngage.Teams.Tests.Routing;

public sealed class LanguageTests : IAsyncLifetime
{
    private TestBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await TestBot.StartAsync(DoorBot.Routes);
        bot.Part<string, Reply>().Answer = async (_, _, _) =>
        {
            await Task.Yield();
            return Reply.Text(CultureInfo.CurrentUICulture.Name);
        };
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task Each_turn_has_its_own_language_also_in_one_conversation()
    {
        foreach (var locale in new[] { "th-TH", "vi-VN", "id-ID" })
            await bot.TellAsync(In(locale, Incoming.Message("echo")));

        (await bot.HearAsync(3)).Select(said => said.Text).ShouldBe(["th-TH", "vi-VN", "id-ID"]);
    }

    [Fact]
    public async Task A_message_without_locale_is_read_in_the_language_of_the_client()
    {
        var message = In(null, Incoming.Message("echo"));
        message["entities"]![0]!["locale"] = "th-TH";

        await bot.TellAsync(message);

        (await bot.HearAsync()).Single().Text.ShouldBe("th-TH");
    }

    [Fact]
    public async Task What_the_voice_sets_as_a_turn_begins_is_there_when_it_is_answered()
    {
        bot.Part<string, Reply>().Answer = async (_, _, _) =>
        {
            await Task.Yield();
            return Reply.Text(TestVoice.Zone ?? "none");
        };

        foreach (var zone in new[] { "Asia/Jakarta", "Asia/Dili", null })
        {
            var message = Incoming.Message("echo");
            message["localTimezone"] = zone;
            ((JsonObject)message["entities"]![0]!).Remove("timezone");
            await bot.TellAsync(message);
        }

        (await bot.HearAsync(3)).Select(said => said.Text).ShouldBe(["Asia/Jakarta", "Asia/Dili", "none"]);
    }

    [Fact]
    public async Task Sentences_of_the_library_are_in_the_language_of_the_turn()
    {
        var (_, body) = await bot.AskAsync(In("vi-VN", Incoming.Execute("tests.renamed", new JsonObject())));
        var (_, dialog) = await bot.AskAsync(In("vi-VN", Incoming.Invoke("task/fetch", new JsonObject())));

        ((string?)body!["value"]).ShouldBe("out of date (vi-VN)");
        ((string?)dialog!["task"]!["value"]).ShouldBe("out of date (vi-VN)");
    }

    [Theory]
    [InlineData("no such language at all")]
    [InlineData("\u0000")]
    public async Task A_language_that_does_not_exist_stops_nobody(string locale)
    {
        await bot.TellAsync(In(locale, Incoming.Message("echo")));
        var (status, _) = await bot.AskAsync(In(locale, Incoming.Execute("tests.renamed", new JsonObject())));

        (await bot.HearAsync()).Count.ShouldBe(1);
        status.ShouldBe(200);
    }

    private static JsonObject In(string? locale, JsonObject activity)
    {
        activity.Remove("locale");
        if (locale is not null)
            activity["locale"] = locale;
        return activity;
    }
}
