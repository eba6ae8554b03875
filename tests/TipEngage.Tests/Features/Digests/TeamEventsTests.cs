using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Features.Digests;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Simulator.Connector;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>What becomes of digests when their teams and channels are archived, restored, renamed and deleted.</summary>
public abstract class TeamEventsTests : DigestTests
{
    protected TeamEventsTests()
    {
    }

    protected TeamEventsTests(PostgresServer server) : base(server)
    {
    }

    [Theory]
    [InlineData("teamArchived", "teamUnarchived")]
    [InlineData("TEAMARCHIVED", "teamunarchived")]
    public async Task An_archived_team_pauses_its_digests_until_it_is_restored(string archived, string restored)
    {
        var bot = await StartAsync();
        await SetAsync(bot, change: InTeam);
        await SetAsync(bot, World.GroupChat);

        await TellAsync(bot, archived);
        await RunAsync(bot, FirstRun);
        Posted().ShouldBeEmpty();
        Posted(World.GroupChat).ShouldHaveSingleItem();
        (await DeliveriesAsync(bot)).Single(one => one.ConversationId == Channel.Id).Reason.ShouldBe(DeliveryReasons.Paused);

        await TellAsync(bot, restored);
        await RunAsync(bot, FirstRun.AddDays(7));
        Posted().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_somebody_paused_stays_paused_when_the_team_is_restored()
    {
        var bot = await StartAsync();
        await SetAsync(bot, change: row => (row.TeamId, row.IsPaused) = (Channel.Team!.Id, true));

        await TellAsync(bot, "teamArchived");
        await TellAsync(bot, "teamUnarchived");

        (await RowAsync(bot))!.IsPaused.ShouldBeTrue();
    }

    [Fact]
    public async Task What_somebody_paused_stays_so_where_one_that_was_wanted_meanwhile_is_refused_and_the_team_is_restored()
    {
        var bot = await StartAsync();
        var row = await SetAsync(bot, change: row => (row.TeamId, row.IsPaused, row.PausedUntil) = (Channel.Team!.Id, true, FirstRun.AddDays(30)));
        await bot.GetRequiredService<PlanDigests>().AddExtraAsync(row, Cancellation);
        Teams.Faults.Next(ConnectorFault.Status(403), operation: ConnectorOperation.Send);

        await RunAsync(bot);
        await TellAsync(bot, "teamUnarchived");

        (await DeliveriesAsync(bot)).Single().Reason.ShouldBe(DeliveryReasons.Blocked);
        var paused = (await RowAsync(bot))!;
        (paused.IsPaused, paused.PausedUntil).ShouldBe((true, FirstRun.AddDays(30)));
    }

    [Fact]
    public async Task What_Teams_refused_to_take_from_anybody_goes_on_when_the_team_is_restored()
    {
        var bot = await StartAsync();
        await SetAsync(bot, change: InTeam);
        Teams.Faults.Next(ConnectorFault.Status(403), operation: ConnectorOperation.Send);
        await RunAsync(bot, FirstRun);
        (await RowAsync(bot))!.IsBarred.ShouldBeTrue();

        await TellAsync(bot, "teamUnarchived");
        await RunAsync(bot, FirstRun.AddDays(7));

        Posted().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_deleted_channel_ends_its_digest_alone_and_what_was_due_of_it()
    {
        var bot = await StartAsync();
        await SetAsync(bot, change: InTeam);
        await SetAsync(bot, World.General, change: InTeam);
        Clock.SetUtcNow(FirstRun);
        await bot.GetRequiredService<PlanDigests>().PlanAsync(Cancellation);

        await TellAsync(bot, "channelDeleted", Channel.Id);
        await RunAsync(bot);

        Posted().ShouldBeEmpty();
        Posted(World.General).ShouldHaveSingleItem();
        (await DeliveriesAsync(bot)).Single(one => one.ConversationId == Channel.Id)
            .ShouldSatisfyAllConditions(one => one.State.ShouldBe(DigestDeliveryState.Cancelled), one => one.Reason.ShouldBe(DeliveryReasons.Deleted));
    }

    [Theory]
    [InlineData("teamDeleted")]
    [InlineData("teamHardDeleted")]
    public async Task A_deleted_team_ends_all_its_digests(string name)
    {
        var bot = await StartAsync();
        await SetAsync(bot, change: InTeam);

        await TellAsync(bot, name);

        (await RowAsync(bot)).ShouldBeNull();
    }

    [Theory]
    [InlineData("channelDeleted", 1)]
    [InlineData("teamDeleted", 0)]
    [InlineData("teamArchived", 2)]
    public async Task Where_cards_of_reviews_were_kept_is_forgotten_with_the_channel_or_team(string name, int left)
    {
        var bot = await StartAsync();
        await using (var db = await ContextAsync(bot))
        {
            foreach (var channel in new[] { Channel, World.General })
            {
                db.ReviewChannels.Add(new() { TenantId = World.TenantId, ConversationId = channel.Id, ServiceUrl = Teams.ServiceUrl, TeamId = channel.Team!.Id, Language = "en", Since = Clock.GetUtcNow() });
                db.ReviewCards.Add(new() { PracticeId = Guid.NewGuid(), TenantId = World.TenantId, ConversationId = channel.Id, Revision = 1, NotBefore = Clock.GetUtcNow() });
            }

            await db.SaveChangesAsync(Cancellation);
        }

        await TellAsync(bot, name, Channel.Id);

        await using var after = await ContextAsync(bot);
        (await after.ReviewChannels.CountAsync(Cancellation), await after.ReviewCards.CountAsync(Cancellation)).ShouldBe((left, left));
    }

    [Theory]
    [InlineData("channelRenamed")]
    [InlineData("teamRenamed")]
    [InlineData("somethingNew")]
    public void Of_a_new_name_nothing_is_to_be_kept(string name) => KeepUpWithTeam.All.ShouldNotContain(name);

    private void InTeam(DigestRow row) => row.TeamId = Channel.Team!.Id;

    private async Task TellAsync(IServiceProvider bot, string name, string? channel = null)
    {
        var activity = new ConversationUpdateActivity
        {
            Id = "f:1",
            ServiceUrl = Teams.ServiceUrl,
            From = new() { Id = "29:member" },
            Recipient = new() { Id = "28:bot" },
            Conversation = new() { Id = Channel.Team!.Id, ConversationType = "channel", TenantId = World.TenantId },
            ChannelData = new() { EventType = name, Team = new() { Id = Channel.Team!.Id }, Channel = channel is null ? null : new() { Id = channel }, Tenant = new(World.TenantId) },
        };
        var route = new BotRoutes().MapDigests().FindEvent(activity).ShouldNotBeNull();
        (await route(bot, new Turn { Activity = activity }, activity, Cancellation)).Message.ShouldBeNull();
    }
}
