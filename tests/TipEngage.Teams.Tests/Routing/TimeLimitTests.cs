using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using TipEngage.Teams.Routing;
using TipEngage.Teams.Routing.Invokes;

namespace TipEngage.Teams.Tests.Routing;

public sealed class TimeLimitTests : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(new(2018, 3, 1, 9, 0, 0, TimeSpan.Zero));
    private TestBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await TestBot.StartAsync(DoorBot.Routes, setup =>
        {
            setup.Clock = clock;
            setup.Settings["Connector:AttemptTimeout"] = "00:05:00";
        });
        DoorBot.PlayEverything(bot);
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_press_is_answered_in_time_even_by_a_handler_that_heeds_nothing(bool heeds)
    {
        var end = new TaskCompletionSource<Reply>();
        bot.Part<RateData, Reply>().Answer = (_, _, cancellationToken) => heeds ? end.Task.WaitAsync(cancellationToken) : end.Task;

        var press = bot.AskAsync(Press("f:1"));
        await LetTimePassUntilAsync(() => press.IsCompleted, TimeSpan.FromSeconds(0.5));
        end.SetResult(Reply.Text("rated at last"));
        await bot.SettleAsync();
        var again = await bot.AskAsync(Press("f:1"));

        (await press).Status.ShouldBe(200);
        ((string?)(await press).Body!["value"]).ShouldBe("took too long (en-US)");
        ((string?)again.Body!["value"]).ShouldBe("rated at last");
    }

    [Theory]
    [InlineData("composeExtension/query", "composeExtension.text")]
    [InlineData("composeExtension/queryLink", "composeExtension.text")]
    [InlineData("composeExtension/selectItem", "composeExtension.text")]
    [InlineData("composeExtension/fetchTask", "task.value")]
    [InlineData("composeExtension/submitAction", "task.value")]
    [InlineData("task/submit", "task.value")]
    [InlineData("application/search", null)]
    public async Task Every_kind_of_invoke_has_a_place_for_the_sentence(string name, string? place)
    {
        bot.Part<MessagingExtensionQuery, MessagingExtensionAnswer?>().Answer = Never<MessagingExtensionQuery, MessagingExtensionAnswer?>;
        bot.Part<LinkQuery, MessagingExtensionAnswer?>().Answer = Never<LinkQuery, MessagingExtensionAnswer?>;
        bot.Part<JsonElement, MessagingExtensionAnswer?>().Answer = Never<JsonElement, MessagingExtensionAnswer?>;
        bot.Part<MessagingExtensionAction, MessagingExtensionAnswer?>().Answer = Never<MessagingExtensionAction, MessagingExtensionAnswer?>;
        bot.Part<DialogRequest, DialogAnswer?>().Answer = Never<DialogRequest, DialogAnswer?>;
        bot.Part<ChoiceQuery, ChoiceAnswer?>().Answer = Never<ChoiceQuery, ChoiceAnswer?>;

        var ask = bot.AskAsync(Incoming.Invoke(name, new JsonObject { ["dataset"] = "items" }));
        await LetTimePassUntilAsync(() => ask.IsCompleted, TimeSpan.FromSeconds(0.5));
        var (status, body) = await ask;

        status.ShouldBe(200);
        if (place is null)
            body!["value"]!["results"]!.AsArray().ShouldBeEmpty();
        else
            ((string?)place.Split('.').Aggregate((JsonNode?)body, (node, member) => node![member])).ShouldBe("took too long (en-US)");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_turn_that_takes_too_long_is_given_up_and_the_next_one_goes_on(bool heeds)
    {
        bot.Part<string, Reply>().Answer = (_, text, cancellationToken) => text switch
        {
            "slow" when heeds => Never<string, Reply>(null!, text, cancellationToken),
            "slow" => new TaskCompletionSource<Reply>().Task,
            _ => Task.FromResult(Reply.Text(text)),
        };

        await bot.TellAsync(Incoming.Message("echo slow"));
        await bot.TellAsync(Incoming.Message("echo next"));
        await LetTimePassUntilAsync(IsGivenUp, TimeSpan.FromSeconds(20));

        (await bot.HearAsync(2)).Select(said => said.Text).ShouldBe(["took too long (en-US)", "next"]);
        await bot.SettleAsync();
        bot.Logs.GetSnapshot().ShouldNotContain(line => line.Level == LogLevel.Error);
    }

    [Fact]
    public async Task A_time_out_of_the_handler_s_own_is_no_time_out_of_the_turn()
    {
        bot.Part<string, Reply>().Answer = (_, _, _) => throw new TaskCanceledException("a call of the handler timed out");

        await bot.TellAsync(Incoming.Message("echo x", id: "17"));

        (await bot.HearAsync()).Single().Text.ShouldBe("something broke: 17 (en-US)");
        bot.Logs.GetSnapshot().Count(line => line.Level == LogLevel.Error).ShouldBe(1);
    }

    private static JsonObject Press(string id) =>
        Incoming.Execute(RateData.Verb, new JsonObject { ["itemId"] = "4b", ["stars"] = 5, ["isPublic"] = true }, id: id);

    private static Task<TAnswer> Never<TInput, TAnswer>(Turn turn, TInput input, CancellationToken cancellationToken) =>
        new TaskCompletionSource<TAnswer>().Task.WaitAsync(cancellationToken);

    private bool IsGivenUp() => bot.Logs.GetSnapshot().Any(line => line.Message.Contains("given up", StringComparison.Ordinal));

    /// <summary>Moves the clock on while the bot works: when it sets its alarm is its own business.</summary>
    private Task LetTimePassUntilAsync(Func<bool> isDone, TimeSpan step) => Eventually.IsTrueAsync(() =>
    {
        if (isDone())
            return true;

        clock.Advance(step);
        return false;
    });
}
