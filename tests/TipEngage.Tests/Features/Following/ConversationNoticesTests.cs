using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Simulator.Connector;
using TipEngage.Simulator.Messages;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Connector;
using TipEngage.Tests.Infrastructure;
using ConnectorOperation = TipEngage.Simulator.Connector.ConnectorOperation;

namespace TipEngage.Tests.Features.Following;

/// <summary>A chat or a thread of a channel is told as a person is, but of nothing that not everybody may read.</summary>
public abstract class ConversationNoticesTests : FollowerTests
{
    private static readonly TimeSpan settle = TimeSpan.FromMinutes(2);

    protected ConversationNoticesTests()
    {
    }

    protected ConversationNoticesTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task An_events_line_goes_to_the_thread_of_the_card_and_once_an_hour_at_most()
    {
        var bot = await StartAsync();
        var root = await PostAsync(bot);
        await FollowAsync(bot, World.Coordinator, "item:4a", World.StandardChannel, root.Thread.ConversationId);
        await ChangeAsync(bot, "4a", "in_progress");
        await RunAfterAsync(bot, settle);
        await ChangeAsync(bot, "4a", "blocked");
        await RunAfterAsync(bot, settle);

        var told = Replies(root.ActivityId).ShouldHaveSingleItem();
        var card = JsonNode.Parse(told.Card.GetRawText())!;
        card.Items().ShouldBe(["4a"]);
        card.Lines().ShouldContain("by a coordinator, 1 Mar 2018");
        card.Objects().Select(one => $"{one["title"]}").ShouldContain("Stop telling this chat");
        card["actions"].ShouldBeNull();

        await RunAfterAsync(bot, TimeSpan.FromHours(1));
        Replies(root.ActivityId).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_not_everybody_may_read_is_not_told_there()
    {
        var bot = await StartAsync();
        await FollowAsync(bot, World.Coordinator, "theme:follow-the-money", World.GroupChat);
        await ChangeAsync(bot, "4a", "in_progress", tlp: "GREEN");
        await ChangeAsync(bot, "4b", "in_progress", tlp: "CLEAR");
        await ChangeAsync(bot, "4c", "in_progress", tlp: "AMBER");

        await RunAfterAsync(bot, settle);

        Teams.MessagesIn(World.GroupChat).ShouldHaveSingleItem().Summary.ShouldBe("Changed: 4b");
    }

    [Fact]
    public async Task A_chat_that_the_bot_was_taken_out_of_is_told_no_more()
    {
        var bot = await StartAsync();
        await FollowAsync(bot, World.Coordinator, "item:4a", World.GroupChat);
        await ChangeAsync(bot, "4a", "in_progress");
        Teams.Faults.Next(ConnectorFault.Status(403, "BotNotInConversationRoster"), operation: ConnectorOperation.Send);

        await RunAfterAsync(bot, settle);
        await ChangeAsync(bot, "4a", "blocked");
        await RunAfterAsync(bot, TimeSpan.FromHours(2));

        Teams.MessagesIn(World.GroupChat).ShouldBeEmpty();
        (await StatesAsync(bot)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_and_the_chat_are_told_each_by_themselves()
    {
        var bot = await StartAsync();
        await FollowAsync(bot, World.Coordinator, "item:4a", World.GroupChat);
        await FollowAsync(bot, World.Member, "item:4a");
        await ChangeAsync(bot, "4a", "in_progress");

        await RunAfterAsync(bot, settle);

        Teams.MessagesIn(World.GroupChat).ShouldHaveSingleItem();
        Told(World.Member).ShouldHaveSingleItem();
    }

    private Task<CreatedThread> PostAsync(IServiceProvider bot) => bot.GetRequiredService<ConnectorClient>().CreateChannelThreadAsync(
        new(Teams.ServiceUrl), World.TenantId, World.StandardChannel.Id, MessageActivity.FromText("Item 4a"), Cancellation);

    private IReadOnlyList<Message> Replies(string root) =>
        [.. Teams.MessagesIn(World.StandardChannel).Where(message => message.ThreadId == root && message.Id != root)];

    private async Task RunAfterAsync(IServiceProvider bot, TimeSpan time)
    {
        Clock.Advance(time);
        await RunAsync(bot);
    }
}
