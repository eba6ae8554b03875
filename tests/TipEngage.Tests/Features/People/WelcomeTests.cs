using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Features.People;
using TipEngage.Features.WorkPlan;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.People;

/// <summary>A conversation is greeted once, however often and by however many replicas an installation is told.</summary>
public abstract class WelcomeTests : DataTests
{
    private const string Team = "19:general@thread.tacv2";

    protected WelcomeTests()
    {
    }

    protected WelcomeTests(PostgresServer server) : base(server)
    {
    }

    [Theory]
    [InlineData("personal", "a:1")]
    [InlineData("groupChat", "19:1@thread.v2")]
    [InlineData("channel", Team)]
    public async Task An_installation_is_greeted_once_and_fittingly(string kind, string conversation)
    {
        var bot = await OpenAsync();

        var first = await TellAsync(bot, Added("f:1", kind, conversation));
        var second = await TellAsync(bot, Joined("f:2", kind, conversation, "28:bot"));

        first.Card().Indented().ShouldMatchApproved(o => o.NoDiff().WithFileExtension("json").WithDiscriminator(kind));
        second.Message.ShouldBeNull();
    }

    [Fact]
    public async Task The_other_order_greets_once_too()
    {
        var bot = await OpenAsync();

        (await TellAsync(bot, Joined("f:1", "personal", "a:1", "28:bot", "29:member"))).Message.ShouldNotBeNull();
        (await TellAsync(bot, Added("f:2", "personal", "a:1"))).Message.ShouldBeNull();
    }

    [Fact]
    public async Task Threads_of_a_channel_are_greeted_as_one()
    {
        var bot = await OpenAsync();

        (await TellAsync(bot, Added("f:1", "channel", $"{Team};messageid=7"))).Message.ShouldNotBeNull();
        (await TellAsync(bot, Joined("f:2", "channel", Team, "28:bot"))).Message.ShouldBeNull();
    }

    [Fact]
    public async Task Two_replicas_at_once_greet_once()
    {
        var (one, other) = (await OpenAsync(), await OpenAsync());

        for (var round = 0; round < 10; round++)
        {
            var conversation = $"a:{round}";
            var replies = await Task.WhenAll(
                Task.Run(() => TellAsync(one, Added($"f:add-{round}", "personal", conversation))),
                Task.Run(() => TellAsync(other, Joined($"f:join-{round}", "personal", conversation, "28:bot"))));

            replies.Count(reply => reply.Message is not null).ShouldBe(1);
        }
    }

    [Fact]
    public async Task A_turn_that_runs_again_after_a_crash_greets_again()
    {
        var bot = await OpenAsync();
        await TellAsync(bot, Added("f:1", "personal", "a:1"));

        (await TellAsync(await OpenAsync(), Added("f:1", "personal", "a:1"))).Message.ShouldNotBeNull();
    }

    [Fact]
    public async Task After_a_removal_it_greets_again()
    {
        var bot = await OpenAsync();
        await TellAsync(bot, Added("f:1", "personal", "a:1"));

        (await TellAsync(bot, Added("f:2", "personal", "a:1") with { Action = "remove" })).Message.ShouldBeNull();
        (await TellAsync(bot, Added("f:3", "personal", "a:1"))).Message.ShouldNotBeNull();
    }

    [Fact]
    public async Task Removing_it_from_a_team_forgets_the_channel_it_was_installed_in()
    {
        var bot = await OpenAsync();
        await TellAsync(bot, Added("f:1", "channel", "19:chosen@thread.tacv2"));

        await TellAsync(bot, Added("f:2", "channel", Team) with { Action = "remove" });

        await using var db = await ContextAsync(bot);
        (await db.Conversations.CountAsync(Cancellation)).ShouldBe(0);
    }

    [Theory]
    [InlineData("remove", 0)]
    [InlineData("add-upgrade", 1)]
    public async Task Removing_it_from_a_team_forgets_where_cards_of_reviews_were_kept(string action, int left)
    {
        var bot = await OpenAsync();
        await using (var db = await ContextAsync(bot))
        {
            db.ReviewChannels.Add(new() { TenantId = "tenant", ConversationId = "19:reviews@thread.tacv2", ServiceUrl = "https://smba.example/", TeamId = Team, Language = "en", Since = Clock.GetUtcNow() });
            await db.SaveChangesAsync(Cancellation);
        }

        await TellAsync(bot, Added("f:1", "channel", Team) with { Action = action });

        await using var after = await ContextAsync(bot);
        (await after.ReviewChannels.CountAsync(Cancellation)).ShouldBe(left);
    }

    [Fact]
    public async Task Removing_it_ends_its_digest_and_what_was_due_of_it_with_that_reason_and_a_new_address_is_kept_before()
    {
        var bot = await OpenAsync();
        await using (var db = await ContextAsync(bot))
        {
            db.Digests.Add(new()
            {
                TenantId = "tenant",
                ConversationId = Team,
                Kind = "channel",
                ServiceUrl = "https://smba.example/before/",
                TeamId = Team,
                Day = 1,
                Minute = 540,
                Zone = "Asia/Bangkok",
                Language = "en",
                Blocks = "",
                Tlp = 0,
                NextAt = Clock.GetUtcNow(),
                SetById = "somebody",
                SetAt = Clock.GetUtcNow(),
            });
            db.DigestDeliveries.Add(new() { TenantId = "tenant", ConversationId = Team, Run = Clock.GetUtcNow(), State = DigestDeliveryState.Due, At = Clock.GetUtcNow(), NotBefore = Clock.GetUtcNow(), Until = Clock.GetUtcNow() });
            await db.SaveChangesAsync(Cancellation);
        }

        var added = Added("f:1", "channel", Team);
        await TellAsync(bot, added);
        await using (var db = await ContextAsync(bot))
            (await db.Digests.SingleAsync(Cancellation)).ServiceUrl.ShouldBe(added.ServiceUrl);
        await TellAsync(bot, Added("f:2", "channel", Team) with { Action = "remove" });

        await using var after = await ContextAsync(bot);
        (await after.Digests.AnyAsync(Cancellation)).ShouldBeFalse();
        (await after.DigestDeliveries.SingleAsync(Cancellation)).ShouldSatisfyAllConditions(one => one.State.ShouldBe(DigestDeliveryState.Cancelled), one => one.Reason.ShouldBe("removed"));
    }

    [Fact]
    public async Task Removing_it_from_a_channel_with_members_of_its_own_forgets_that_channel_alone()
    {
        var bot = await OpenAsync();
        await TellAsync(bot, Added("f:1", "channel", "19:chosen@thread.tacv2"));
        await TellAsync(bot, Added("f:2", "channel", "19:private@thread.tacv2"));

        await TellAsync(bot, Added("f:3", "channel", "19:private@thread.tacv2") with
        {
            Action = "remove",
            ChannelData = new() { Team = new() { Id = Team }, Channel = new() { Id = "19:private@thread.tacv2", Type = "private" } },
        });

        await using var db = await ContextAsync(bot);
        (await db.Conversations.SingleAsync(Cancellation)).ConversationId.ShouldBe("19:chosen@thread.tacv2");
    }

    [Fact]
    public async Task Members_who_join_later_and_other_changes_are_met_with_silence()
    {
        var bot = await OpenAsync();
        await TellAsync(bot, Added("f:1", "channel", Team));

        (await TellAsync(bot, Joined("f:2", "channel", Team, "29:someone"))).Message.ShouldBeNull();
        (await TellAsync(bot, Joined("f:3", "channel", Team) with { ChannelData = new() { EventType = "channelRenamed", Team = new() { Id = Team } } })).Message.ShouldBeNull();
        (await TellAsync(bot, Joined("f:4", "channel", "") with { Conversation = null })).Message.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_known_of_a_conversation_is_kept_and_follows_its_address()
    {
        var bot = await OpenAsync();
        await TellAsync(bot, Added("f:1", "personal", "a:1"));

        await TellAsync(bot, Joined("f:2", "personal", "a:1", "29:x") with { ServiceUrl = "https://smba.trafficmanager.net/apac/" });

        await using var db = await ContextAsync(bot);
        var known = await db.Conversations.SingleAsync(Cancellation);
        known.ServiceUrl.ShouldBe("https://smba.trafficmanager.net/apac/");
        (known.TenantId, known.Type, known.UserAadObjectId, known.WelcomedBy).ShouldBe(("tenant", "personal", "oid", "f:1"));
        known.InstalledAt.ShouldBe(Clock.GetUtcNow());
    }

    protected override void Add(IServiceCollection services) => services.AddWorkPlan(new ConfigurationBuilder().Build());

    private static async Task<Reply> TellAsync(IServiceProvider bot, Activity activity)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        await using var scope = bot.CreateAsyncScope();
        var welcome = ActivatorUtilities.CreateInstance<Welcome>(scope.ServiceProvider);
        var turn = new Turn { Activity = activity };
        return activity is InstallationUpdateActivity installation
            ? await welcome.HandleAsync(turn, installation, Cancellation)
            : await welcome.HandleAsync(turn, (ConversationUpdateActivity)activity, Cancellation);
    }

    private static InstallationUpdateActivity Added(string id, string kind, string conversation) => new()
    {
        Id = id,
        Action = "add",
        ServiceUrl = "https://smba.trafficmanager.net/emea/",
        From = new() { Id = "29:member", AadObjectId = "oid" },
        Recipient = new() { Id = "28:bot" },
        Conversation = new() { Id = conversation, ConversationType = kind, TenantId = "tenant" },
        ChannelData = kind is "channel" ? new() { Team = new() { Id = Team } } : null,
    };

    private static ConversationUpdateActivity Joined(string id, string kind, string conversation, params string[] members) => new()
    {
        Id = id,
        MembersAdded = [.. members.Select(member => new ChannelAccount { Id = member })],
        ServiceUrl = "https://smba.trafficmanager.net/emea/",
        From = new() { Id = "29:member", AadObjectId = "oid" },
        Recipient = new() { Id = "28:bot" },
        Conversation = new() { Id = conversation, ConversationType = kind, TenantId = "tenant" },
        ChannelData = kind is "channel" ? new() { Team = new() { Id = Team } } : null,
    };
}
