using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Features.Following;
using TipEngage.Simulator.Connector;
using TipEngage.Simulator.Messages;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Connector;
using TipEngage.Tests.Infrastructure;
using ConnectorOperation = TipEngage.Simulator.Connector.ConnectorOperation;

namespace TipEngage.Tests.Features.Following;

/// <summary>The card in a channel that follows an item shows the latest state of what all may see.</summary>
public abstract class ParentCardTests : FollowerTests
{
    protected ParentCardTests()
    {
    }

    protected ParentCardTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task It_shows_the_latest_state_a_minute_later_and_stays_the_same_message()
    {
        var bot = await StartAsync();
        var root = await PostAsync(bot);

        await ChangeAsync(bot, "4a", "in_progress");
        await KeepAsync(bot);
        await ChangeAsync(bot, "4a", "blocked");
        await KeepAsync(bot);

        var message = Teams.MessagesIn(World.StandardChannel).ShouldHaveSingleItem();
        (message.Id, message.Edited).ShouldBe((root.ActivityId, true));
        CardOf(message).Lines().ShouldContain("Blocked");
        CardOf(message).Items().ShouldBe(["4a"]);
        CardOf(message)["refresh"].ShouldNotBeNull();
        CardOf(message).Objects().Select(one => $"{one["title"]}").ShouldContain("Stop telling this chat");
    }

    [Fact]
    public async Task What_not_everybody_may_see_leaves_it_as_it_is()
    {
        var bot = await StartAsync();
        await PostAsync(bot);
        await ChangeAsync(bot, "4a", "in_progress");
        await KeepAsync(bot);
        var before = Teams.MessagesIn(World.StandardChannel).Single();

        await ChangeAsync(bot, "5", "blocked");
        await KeepAsync(bot);
        Teams.MessagesIn(World.StandardChannel).Single().ShouldBeSameAs(before);

        await ChangeAsync(bot, "4a", "blocked", tlp: "GREEN");
        await KeepAsync(bot);
        CardOf(Teams.MessagesIn(World.StandardChannel).Single()).Lines().ShouldContain(line => line.StartsWith("Not reported", StringComparison.Ordinal));

        var after = Teams.MessagesIn(World.StandardChannel).Single();
        await ChangeAsync(bot, "4a", "completed", tlp: "AMBER");
        await KeepAsync(bot);
        Teams.MessagesIn(World.StandardChannel).Single().ShouldBeSameAs(after);
    }

    [Fact]
    public async Task Of_what_is_quiet_no_change_is_looked_at_twice()
    {
        var bot = await StartAsync();
        await PostAsync(bot);
        await ChangeAsync(bot, "5", "in_progress");
        await ChangeAsync(bot, "6", "blocked");

        await KeepAsync(bot);

        await using var db = await ContextAsync(bot);
        (await db.Follows.Select(follow => follow.CardPosition).ToArrayAsync(Cancellation)).ShouldBe([2L]);
        await ChangeAsync(bot, "4a", "blocked");
        await KeepAsync(bot);
        CardOf(Teams.MessagesIn(World.StandardChannel).Single()).Lines().ShouldContain("Blocked");
    }

    [Theory]
    [InlineData(404, "ActivityNotFoundInConversation")]
    [InlineData(404, "ConversationNotFound")]
    [InlineData(403, "BotNotInConversationRoster")]
    public async Task One_that_is_gone_is_not_tried_again_and_the_thread_is_still_told(int status, string code)
    {
        var bot = await StartAsync();
        await PostAsync(bot);
        await ChangeAsync(bot, "4a", "in_progress");
        Teams.Faults.Next(ConnectorFault.Status(status, code), operation: ConnectorOperation.Update);

        await KeepAsync(bot);
        await KeepAsync(bot);

        Teams.MessagesIn(World.StandardChannel).Single().Edited.ShouldBeFalse();
        (await CardsAsync(bot)).ShouldBe([null]);
    }

    [Theory]
    [InlineData(404, null)]
    [InlineData(403, null)]
    [InlineData(403, "MessageWritesBlocked")]
    [InlineData(400, "BadSyntax")]
    public async Task One_of_which_Teams_does_not_say_that_it_is_gone_shows_what_comes_next(int status, string? code)
    {
        var bot = await StartAsync();
        await PostAsync(bot);
        await ChangeAsync(bot, "4a", "in_progress");
        Teams.Faults.Next(ConnectorFault.Status(status, code), operation: ConnectorOperation.Update);
        await KeepAsync(bot);

        await ChangeAsync(bot, "4a", "blocked");
        await KeepAsync(bot);

        var message = Teams.MessagesIn(World.StandardChannel).Single();
        message.Edited.ShouldBeTrue();
        CardOf(message).Lines().ShouldContain("Blocked");
    }

    [Fact]
    public async Task One_that_Teams_can_not_take_now_is_written_at_the_next_run()
    {
        var bot = await StartAsync();
        await PostAsync(bot);
        await ChangeAsync(bot, "4a", "in_progress");
        Teams.Faults.Next(ConnectorFault.Status(503), operation: ConnectorOperation.Update);

        await KeepAsync(bot);
        Teams.MessagesIn(World.StandardChannel).Single().Edited.ShouldBeFalse();
        await KeepAsync(bot);

        Teams.MessagesIn(World.StandardChannel).Single().Edited.ShouldBeTrue();
    }

    [Fact]
    public async Task One_that_was_asked_for_by_a_button_is_sent_once_and_kept_from_then_on()
    {
        var bot = await StartAsync();
        var thread = await ThreadAsync(bot);
        await FollowAsync(bot, World.Coordinator, "item:4a", World.StandardChannel, thread);

        await KeepAsync(bot);
        await FollowAsync(bot, World.Coordinator, "item:4a", World.StandardChannel, thread);
        await KeepAsync(bot);

        var card = Teams.MessagesIn(World.StandardChannel).Skip(1).ShouldHaveSingleItem();
        CardOf(card).Lines().ShouldContain(line => line.StartsWith("From now on this card shows the latest state of 4a", StringComparison.Ordinal));
        await ChangeAsync(bot, "4a", "blocked");
        await KeepAsync(bot);
        var kept = Teams.MessagesIn(World.StandardChannel).Skip(1).ShouldHaveSingleItem();
        (kept.Id, kept.Edited).ShouldBe((card.Id, true));
        CardOf(kept).Lines().ShouldContain("Blocked");
    }

    [Fact]
    public async Task One_that_Teams_can_not_take_now_is_sent_at_the_next_run()
    {
        var bot = await StartAsync();
        await FollowAsync(bot, World.Coordinator, "item:4a", World.StandardChannel, await ThreadAsync(bot));
        Teams.Faults.Next(ConnectorFault.Status(503), operation: ConnectorOperation.Send);

        await KeepAsync(bot);
        await KeepAsync(bot);
        await KeepAsync(bot);

        Teams.MessagesIn(World.StandardChannel).Skip(1).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task That_of_a_theme_shows_the_state_of_each_of_its_items()
    {
        var bot = await StartAsync();
        await FollowAsync(bot, World.Coordinator, "theme:follow-the-money", World.StandardChannel, await ThreadAsync(bot));
        await KeepAsync(bot);
        await ChangeAsync(bot, "4b", "in_progress");
        await ChangeAsync(bot, "4c", "blocked", tlp: "GREEN");
        await KeepAsync(bot);

        var card = CardOf(Teams.MessagesIn(World.StandardChannel).Skip(1).ShouldHaveSingleItem());
        card.Items().ShouldBe(["4", "4a", "4b", "4c", "4d"]);
        card.Lines().ShouldContain("In progress");
        card.Lines().ShouldNotContain("Blocked");
        card.Objects().Select(one => $"{one["title"]}").ShouldContain("Stop telling this chat");
    }

    /// <summary>A thread of the channel, whose first message is none of ours to change.</summary>
    private async Task<string> ThreadAsync(IServiceProvider bot) => (await bot.GetRequiredService<ConnectorClient>().CreateChannelThreadAsync(
        new(Teams.ServiceUrl), World.TenantId, World.StandardChannel.Id, MessageActivity.FromText("Item 4a"), Cancellation)).Thread.ConversationId;

    /// <summary>Has the channel follow 4a, as the command does, and posts the card.</summary>
    private async Task<CreatedThread> PostAsync(IServiceProvider bot)
    {
        var root = await bot.GetRequiredService<ConnectorClient>().CreateChannelThreadAsync(
            new(Teams.ServiceUrl), World.TenantId, World.StandardChannel.Id, MessageActivity.FromText("Item 4a"), Cancellation);
        await FollowAsync(bot, World.Coordinator, "item:4a", World.StandardChannel, root.Thread.ConversationId);
        await using var db = await ContextAsync(bot);
        await db.Follows.ExecuteUpdateAsync(change => change.SetProperty(follow => follow.CardId, root.ActivityId), Cancellation);
        return root;
    }

    private static Task KeepAsync(IServiceProvider bot) => ActivatorUtilities.CreateInstance<KeepParentCards>(bot).KeepAsync(Cancellation);

    private static async Task<string?[]> CardsAsync(IServiceProvider bot)
    {
        await using var db = await ContextAsync(bot);
        return await db.Follows.Select(follow => follow.CardId).ToArrayAsync(Cancellation);
    }

    private static JsonNode CardOf(Message message) => JsonNode.Parse(message.Card.GetRawText())!;
}
