using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using TipEngage.Teams.Routing;

namespace TipEngage.Teams.Tests.Routing;

/// <summary>What people write stays out of the logs, whatever the level and whatever goes wrong.</summary>
public sealed class DiscretionTests : IAsyncLifetime
{
    private const string Secret = "Zanzibar-7731";

    private TestBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await TestBot.StartAsync(DoorBot.Routes, setup => setup.LogLevel = LogLevel.Trace);
        DoorBot.PlayEverything(bot);
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task Text_data_names_and_answers_are_not_logged()
    {
        bot.Part<string, Reply>().Answer = (_, text, _) => Task.FromResult(Reply.Text(text));

        var message = Incoming.Message($"echo {Secret}");
        message["from"]!["name"] = Secret;
        await bot.TellAsync(message);
        await bot.AskAsync(Incoming.Execute(RateData.Verb, new JsonObject { ["itemId"] = Secret, ["stars"] = Secret, ["isPublic"] = true }));
        await bot.AskAsync(Incoming.Invoke("composeExtension/query", new JsonObject { ["parameters"] = Secret }));
        await bot.HearAsync();
        await bot.SettleAsync();

        LinesWithTheSecret().ShouldBeEmpty();
    }

    [Theory]
    [InlineData($$"""{"type":"message","text":"{{Secret}}","id":7}""")]
    [InlineData($$"""{"type":"message","text":"{{Secret}}" oops""")]
    [InlineData($$"""{"type":"{{Secret}}","channelId":"{{Secret}}"}""")]
    public async Task A_refused_body_is_not_logged(string body)
    {
        using var response = await bot.PostAsync(new StringContent(body));

        response.IsSuccessStatusCode.ShouldBeFalse();
        LinesWithTheSecret().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_cannot_be_sent_is_not_logged()
    {
        bot.Part<string, Reply>().Answer = (_, text, _) => Task.FromResult(Reply.Text(text));
        bot.Connector.Answers(400, $$$"""{"error":{"code":"BadSyntax","message":"{{{Secret}}}"}}""");

        await bot.TellAsync(Incoming.Message($"echo {Secret}"));
        await bot.HearAsync();
        await bot.SettleAsync();

        bot.Logs.GetSnapshot().ShouldContain(line => line.Level == LogLevel.Error);
        LinesWithTheSecret().ShouldBeEmpty();
    }

    private IEnumerable<string> LinesWithTheSecret() => bot.Logs.GetSnapshot().Select(Everything)
        .Where(line => line.Contains(Secret, StringComparison.OrdinalIgnoreCase) || line.Contains(Secret[..8], StringComparison.OrdinalIgnoreCase));

    private static string Everything(FakeLogRecord line) =>
        string.Join('\n', [line.Message, line.Exception?.ToString(), .. line.Scopes.Select(scope => scope?.ToString()), .. (line.StructuredState ?? []).Select(pair => pair.Value)]);
}
