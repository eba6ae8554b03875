using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Simulator.Connector;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>When the digest of a conversation fails twice in a row coordinators are told, once.</summary>
public abstract class TellOfFailuresTests : DigestTests
{
    protected TellOfFailuresTests()
    {
    }

    protected TellOfFailuresTests(PostgresServer server) : base(server)
    {
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Coordinators_are_told_once_which_one_failed_twice_in_a_row_and_by_its_people_if_nobody_else_reads(bool areAlone)
    {
        var bot = await StartAsync();
        await SetAsync(bot, World.GroupChat);
        if (areAlone)
            await GiveAsync(bot, Role.Coordinator, World.Member);
        await KeepReviewsAsync(bot);

        for (var week = 0; week < 3; week++)
        {
            Teams.Faults.Next(ConnectorFault.Status(400), operation: ConnectorOperation.Send);
            await RunAsync(bot, FirstRun.AddDays(7 * week));
        }

        string[] members = [.. World.GroupChat.Members.Select(one => one.Name).Order(StringComparer.CurrentCulture)];
        var name = !areAlone ? string.Concat(World.GroupChat.Id.Split('@')[0].Where(char.IsLetterOrDigit))[^12..]
            : members.Length > 3 ? $"Group chat: {string.Join(", ", members[..3])} and {members.Length - 3} more" : $"Group chat: {string.Join(", ", members)}";
        Posted(World.PrivateChannel).ShouldHaveSingleItem().Summary.ShouldBe($"The weekly digest of {name} failed twice in a row: Teams refused it");
    }

    [Fact]
    public async Task They_are_told_too_where_twice_in_a_row_a_process_died_while_it_sent()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        await KeepReviewsAsync(bot);

        for (var week = 0; week < 3; week++)
        {
            Clock.SetUtcNow(FirstRun.AddDays(7 * week));
            await bot.GetRequiredService<PlanDigests>().PlanAsync(Cancellation);
            var outbox = bot.GetRequiredService<DigestOutbox>();
            var due = (await outbox.DueAsync(World.TenantId, 10, Cancellation)).Single();
            (await outbox.BeginAsync(due, Guid.NewGuid(), FirstRun.AddDays(-7), Cancellation)).ShouldBeTrue();
            await RunAsync(bot, FirstRun.AddDays(7 * week).AddHours(1));
        }

        Posted(World.PrivateChannel).ShouldHaveSingleItem().Summary.ShouldNotBeNull().ShouldContain("failed twice in a row: It may have arrived");
    }

    [Fact]
    public async Task They_are_told_at_once_where_a_digest_ends_as_its_conversation_is_gone()
    {
        var bot = await StartAsync();
        await SetAsync(bot, World.GroupChat);
        await KeepReviewsAsync(bot);
        Teams.Faults.Next(ConnectorFault.Status(404, "ConversationNotFound"), operation: ConnectorOperation.Send);

        await RunAsync(bot, FirstRun);
        await RunAsync(bot, FirstRun.AddDays(7));

        Posted(World.PrivateChannel).ShouldHaveSingleItem().Summary.ShouldNotBeNull().ShouldEndWith("has ended: I am not in that conversation any more; its digest has ended");
    }

    [Fact]
    public async Task Where_no_channel_is_theirs_each_coordinator_is_told_in_the_own_chat()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        var (member, chat) = (World.PersonalChat(World.Member), World.PersonalChat(World.Coordinator));
        await using (var db = await ContextAsync(bot))
        {
            foreach (var (here, person) in new[] { (member, World.Member), (chat, World.Coordinator) })
            {
                db.Conversations.Add(new()
                {
                    ConversationId = here.Id,
                    TenantId = World.TenantId,
                    Type = "personal",
                    ServiceUrl = Teams.ServiceUrl,
                    UserAadObjectId = person.AadObjectId,
                    InstalledAt = Clock.GetUtcNow(),
                });
            }

            await db.SaveChangesAsync(Cancellation);
        }

        for (var week = 0; week < 3; week++)
        {
            Teams.Faults.Next(ConnectorFault.Status(400), operation: ConnectorOperation.Send);
            await RunAsync(bot, FirstRun.AddDays(7 * week));
        }

        Posted(chat).ShouldHaveSingleItem().Summary.ShouldEndWith("failed twice in a row: Teams refused it");
        Posted(member).ShouldBeEmpty();
    }

    private async Task KeepReviewsAsync(IServiceProvider bot)
    {
        await using var db = await ContextAsync(bot);
        db.Add(new ReviewChannel { TenantId = World.TenantId, ConversationId = World.PrivateChannel.Id, ServiceUrl = Teams.ServiceUrl, Language = "en", Since = Clock.GetUtcNow() });
        await db.SaveChangesAsync(Cancellation);
    }
}
