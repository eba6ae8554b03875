using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Teams.Tests.Routing;

/// <summary>What a screen takes out is nowhere: not in the inbox, not in a log, not in the turn.</summary>
public sealed class ScreenTests : IAsyncLifetime
{
    private const string Secret = "Zanzibar-7731";
    private const string Channel = "19:room@thread.tacv2;messageid=1";

    private readonly KeepingInbox inbox = new();
    private TestBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await TestBot.StartAsync(DoorBot.Routes, setup =>
        {
            setup.LogLevel = LogLevel.Trace;
            setup.Services = services => services.AddSingleton<IActivityInbox>(inbox).AddSingleton<IActivityScreen, SecretScreen>();
        });
        DoorBot.PlayEverything(bot);
        bot.Part<RateData, Reply>().Answer = (_, data, _) => Task.FromResult(Reply.Text($"rated {data.ItemId}").Privately());
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Theory]
    [InlineData("message")]
    [InlineData("messageUpdate")]
    public async Task What_is_replaced_is_handled_as_a_press_and_kept_as_one(string type)
    {
        var message = Incoming.Message($"echo {Secret}");
        message["type"] = type;
        message["summary"] = Secret;
        message["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{Secret}</p>" });
        message["entities"]!.AsArray().Add(Incoming.Mention($"<at>{Secret}</at>", Secret));
        message["unknown"] = Secret;
        await bot.TellAsync(message);

        (await bot.HearAsync()).Single().Text.ShouldBe("rated screened");
        var turn = bot.Part<RateData, Reply>().Calls.Single().Turn;
        turn.UserId.ShouldBe(Incoming.ObjectId);
        turn.Locale.ShouldBe("en-US");
        inbox.Bodies.Single().ShouldNotContain(Secret);
        inbox.Bodies.Single().ShouldContain(RateData.Verb);
        bot.Logs.GetSnapshot().Where(line => $"{line.Message} {line.Exception} {string.Join(' ', line.StructuredState ?? [])}".Contains(Secret)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_passes_is_kept_as_it_came()
    {
        var message = Incoming.Message("echo hello");
        message["unknown"] = "kept";
        await bot.TellAsync(message);

        inbox.Bodies.Single().ShouldContain("kept");
    }

    [Fact]
    public async Task A_press_whose_data_is_replaced_is_answered_by_the_screens_handler()
    {
        var (_, body) = await bot.AskAsync(Incoming.Execute(OpenData.Verb, new JsonObject { ["note"] = Secret }));

        $"{body!["value"]}".ShouldBe("rated screened");
    }

    [Fact]
    public async Task A_private_answer_in_a_channel_is_seen_by_one_person()
    {
        await bot.TellAsync(Incoming.Message($"echo {Secret}", Channel));

        var said = (await bot.HearAsync()).Single();
        said.Line.ShouldContain("isTargetedActivity=true");
        $"{said.Activity["recipient"]!["id"]}".ShouldBe(Incoming.Person);
    }

    [Fact]
    public async Task A_private_answer_that_a_channel_does_not_allow_is_given_before_all()
    {
        bot.Connector.Answers(400, """{"error":{"code":"Bad Argument"}}""");
        await bot.TellAsync(Incoming.Message($"echo {Secret}", Channel));

        (await bot.HearAsync(2))[1].Line.ShouldNotContain("isTargetedActivity");
    }

    [Fact]
    public async Task A_private_answer_in_a_personal_chat_is_an_answer()
    {
        await bot.TellAsync(Incoming.Message($"echo {Secret}"));

        (await bot.HearAsync()).Single().Line.ShouldNotContain("isTargetedActivity");
    }

    private sealed class SecretScreen : IActivityScreen
    {
        private static readonly RateData Screened = new("screened", 1, false);

        public Activity Screen(Activity activity) => activity switch
        {
            MessageActivity { Text: { } text } when text.Contains(Secret, StringComparison.Ordinal) => ActivityContent.Replace(activity, Screened),
            InvokeActivity invoke when ActivityContent.TextsIn(invoke.Value).Contains(Secret) => ActivityContent.Replace(invoke, Screened),
            _ => activity,
        };
    }

    private sealed class KeepingInbox : IActivityInbox
    {
        private readonly InboxStore.Process inner = new InboxStore().Open();

        public List<string> Bodies { get; } = [];

        public ValueTask<Acceptance> AcceptAsync(ActivityKey key, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
        {
            Bodies.Add(System.Text.Encoding.UTF8.GetString(body.Span));
            return inner.AcceptAsync(key, body, cancellationToken);
        }

        public ValueTask CompleteAsync(ActivityKey key, InvokeAnswer? answer, CancellationToken cancellationToken = default) =>
            inner.CompleteAsync(key, answer, cancellationToken);

        public ValueTask<IReadOnlyList<PendingActivity>> TakePendingAsync(int limit, CancellationToken cancellationToken = default) =>
            inner.TakePendingAsync(limit, cancellationToken);
    }
}
