using TipEngage.Access;
using TipEngage.Practices;
using TipEngage.Register;
using TipEngage.Simulator.Connector;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>A digest tells no more than the least of those in its channel may know, whatever is set and whatever the channel is kept for.</summary>
public abstract class DigestReadersTests : DigestTests
{
    protected DigestReadersTests()
    {
    }

    protected DigestReadersTests(PostgresServer server) : base(server)
    {
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(false, true, false)]
    [InlineData(true, false, false)]
    public async Task Where_practices_are_reviewed_it_tells_what_waits_only_if_coordinators_alone_are_there(bool areCoordinators, bool isKept, bool tells)
    {
        var bot = await ReviewedAsync(isKept);
        if (areCoordinators)
            await GiveAsync(bot, Role.Coordinator, World.Member);

        await RunAsync(bot, FirstRun);

        var posted = Posted(World.PrivateChannel).ShouldHaveSingleItem().Activity.GetRawText();
        posted.Contains("PP-0001", StringComparison.Ordinal).ShouldBe(tells);
        posted.ShouldContain("State: Blocked");
    }

    [Fact]
    public async Task Where_Teams_does_not_say_who_is_there_it_tells_what_everybody_may_know()
    {
        var bot = await ReviewedAsync(isKept: true);
        await GiveAsync(bot, Role.Coordinator, World.Member);
        Teams.Faults.Next(ConnectorFault.Status(403), operation: ConnectorOperation.Members);

        await RunAsync(bot, FirstRun);

        var posted = Posted(World.PrivateChannel).ShouldHaveSingleItem().Activity.GetRawText();
        posted.ShouldNotContain("PP-0001");
        posted.ShouldNotContain("State: Blocked");
    }

    [Fact]
    public async Task One_who_takes_part_for_a_business_makes_it_tell_what_everybody_may_know()
    {
        var bot = await ReviewedAsync(isKept: false);
        await GiveAsync(bot, Role.Submitter, World.Member);

        await RunAsync(bot, FirstRun);

        Posted(World.PrivateChannel).ShouldHaveSingleItem().Activity.GetRawText().ShouldNotContain("State: Blocked");
    }

    private async Task<IServiceProvider> ReviewedAsync(bool isKept)
    {
        var bot = await StartAsync();
        await SetAsync(bot, World.PrivateChannel, change: row => row.Tlp = (int)Tlp.Amber);
        await PutAsync(bot, 1, "Under review", PracticeState.InReview, Tlp.Clear);
        await ChangeAsync(bot, "4a", "blocked", "GREEN");
        if (!isKept)
            return bot;

        await using var db = await ContextAsync(bot);
        db.ReviewChannels.Add(new() { TenantId = World.TenantId, ConversationId = World.PrivateChannel.Id, ServiceUrl = Teams.ServiceUrl, Language = "en", Since = Clock.GetUtcNow() });
        await db.SaveChangesAsync(Cancellation);
        return bot;
    }
}
