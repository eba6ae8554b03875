using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;

namespace TipEngage.Teams.Tests.Routing;

public sealed class FailureTests : IAsyncLifetime
{
    private TestBot bot = null!;

    private Part<string, Reply> Echo => bot.Part<string, Reply>();

    public async ValueTask InitializeAsync()
    {
        bot = await TestBot.StartAsync(DoorBot.Routes, setup => setup.MayCrash = true);
        DoorBot.PlayEverything(bot);
        Echo.Answer = (_, text, _) => text is "break" ? throw new InvalidOperationException("on purpose") : Task.FromResult(Reply.Text(text));
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task Who_asked_is_told_that_something_broke_and_by_which_id_to_find_it()
    {
        await bot.TellAsync(Incoming.Message("echo break", id: "17"));

        (await bot.HearAsync()).Single().Text.ShouldBe("something broke: 17 (en-US)");
        await bot.SettleAsync();
        var line = Errors.Single();
        line.Exception.ShouldBeOfType<InvalidOperationException>();
        line.Scopes.ShouldContain(scope => scope!.ToString() == $"activity 17, conversation a:1ana, tenant {Auth.AuthHost.TenantId}");
    }

    [Fact]
    public async Task The_next_message_is_answered_as_if_nothing_had_happened()
    {
        await bot.TellAsync(Incoming.Message("echo break"));
        await bot.TellAsync(Incoming.Message("echo hello"));

        (await bot.HearAsync(2))[1].Text.ShouldBe("hello");
    }

    [Fact]
    public async Task An_event_that_breaks_is_logged_and_nobody_is_bothered()
    {
        bot.Part<ConversationUpdateActivity, Reply>().Answer = (_, _, _) => throw new InvalidOperationException("on purpose");

        await bot.TellAsync(Incoming.Activity("conversationUpdate"));
        await bot.SettleAsync();

        Errors.Count().ShouldBe(1);
        bot.Connector.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(500)]
    public async Task A_refusal_of_the_connector_ends_the_turn_and_nothing_else(int status)
    {
        bot.Connector.Answers(status, """{"error":{"code":"ServiceError","message":"no"}}""");

        await bot.TellAsync(Incoming.Message("echo one"));
        await bot.TellAsync(Incoming.Message("echo two"));

        (await bot.HearAsync(2)).Select(said => said.Text).ShouldBe(["one", "two"]);
        await bot.SettleAsync();
        Errors.Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_connector_that_is_away_ends_the_turn_and_nothing_else()
    {
        await bot.Connector.DisposeAsync();

        await bot.TellAsync(Incoming.Message("echo one"));
        await bot.SettleAsync();

        Errors.Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_service_URL_without_trust_gets_no_answer()
    {
        var message = Incoming.Message("echo hello");
        message["serviceUrl"] = "https://elsewhere.example/amer/";

        using var response = await bot.PostAsync(
            new StringContent(message.ToJsonString()), $"Bearer {bot.Token(claims => claims["serviceurl"] = "https://elsewhere.example/amer/")}");
        await bot.SettleAsync();

        ((int)response.StatusCode).ShouldBe(200);
        bot.Connector.Requests.ShouldBeEmpty();
        Errors.Count().ShouldBe(1);
    }

    [Fact]
    public async Task What_cannot_be_written_down_is_not_acknowledged()
    {
        bot.Inbox.Broken = new IOException("on purpose");

        using var response = await bot.PostAsync(Incoming.Message("echo hello", id: "17"));
        bot.Inbox.Broken = null;
        await bot.TellAsync(Incoming.Message("echo hello", id: "17"));

        ((int)response.StatusCode).ShouldBe(500);
        (await bot.HearAsync()).Single().Text.ShouldBe("hello");
    }

    [Fact]
    public async Task An_answer_is_given_although_it_could_not_be_recorded()
    {
        bot.Part<RateData, Reply>().Answer = (_, _, _) =>
        {
            bot.Inbox.Broken = new IOException("on purpose");
            return Task.FromResult(Reply.Text("rated"));
        };

        var (status, body) = await bot.AskAsync(Incoming.Execute(RateData.Verb, JsonNode.Parse("""{"itemId":"4b","stars":1,"isPublic":true}""")));

        status.ShouldBe(200);
        body!.ToJsonString().ShouldContain("rated");
        Errors.Count().ShouldBe(1);
    }

    [Fact]
    public async Task An_interpreter_that_names_an_unknown_command_is_a_fault_of_ours()
    {
        await using var lost = await TestBot.StartAsync(DoorBot.Routes, setup => setup.Services = services =>
            services.AddSingleton<IInterpreter>(new Misled()));

        await lost.TellAsync(Incoming.Message("anything", id: "17"));

        (await lost.HearAsync()).Single().Text.ShouldBe("something broke: 17 (en-US)");
    }

    private IEnumerable<FakeLogRecord> Errors =>
        bot.Logs.GetSnapshot().Where(line => line.Level >= LogLevel.Error && line.Category!.StartsWith("TipEngage.Teams.Routing", StringComparison.Ordinal));

    private sealed class Misled : IInterpreter
    {
        public ValueTask<CommandCall?> InterpretAsync(Turn turn, string text, CancellationToken cancellationToken) => new(new CommandCall("unmapped"));
    }
}
