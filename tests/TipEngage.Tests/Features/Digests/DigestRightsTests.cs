using TipEngage.Features.Digests;
using TipEngage.Register;
using TipEngage.Simulator.Connector;
using TipEngage.Tests.Infrastructure;
using Conversation = TipEngage.Simulator.World.Conversation;

namespace TipEngage.Tests.Features.Digests;

/// <summary>Where Teams does not let the bot in, nobody sets a digest.</summary>
public abstract class DigestRightsTests : DigestTests
{
    protected DigestRightsTests()
    {
    }

    protected DigestRightsTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task In_a_channel_that_Teams_does_not_show_the_bot_a_digest_is_refused_to_coordinators_too()
    {
        var bot = await StartAsync();
        var unseen = new Conversation("19:unseen@thread.tacv2", TipEngage.Simulator.World.ConversationKind.Channel, "Unseen", [World.Coordinator]);

        (await PressAsync<SetDigest, SetDigest.Data>(bot, new(DayOfWeek.Monday, "09:00", "Asia/Bangkok"), World.Coordinator, unseen)).Message!.Text.ShouldStartWith("Teams does not let me post here. Add me to this channel or chat");

        (await RowAsync(bot)).ShouldBeNull();
    }

    [Fact]
    public async Task An_owner_of_the_team_sets_the_digest_of_its_channel_without_being_a_coordinator()
    {
        var bot = await StartAsync();
        Channel.MakeOwner(World.Member);

        var reply = await PressAsync<SetDigest, SetDigest.Data>(bot, new(DayOfWeek.Friday, "09:00", "Asia/Bangkok"), World.Member);

        reply.Card().Lines().ShouldContain("Every Friday at 09:00, by the clocks of Asia/Bangkok");
        (await RowAsync(bot))!.SetById.ShouldBe(TurnOf(World.Member).UserId);
    }

    [Theory]
    [InlineData(nameof(Tlp.Amber), true)]
    [InlineData(nameof(Tlp.Clear), false)]
    public async Task How_it_is_set_says_what_guests_make_of_it_where_there_is_more_to_hold(string tlp, bool isSaid)
    {
        var bot = await StartAsync();
        await SetAsync(bot, World.GroupChat, change: row => row.Tlp = (int)Enum.Parse<Tlp>(tlp));

        var lines = (await PressAsync<ShowDigest, ShowDigest.Data>(bot, new(), here: World.GroupChat)).Card().Lines();

        lines.Contains("Where guests are among its readers, it holds only TLP:CLEAR.").ShouldBe(isSaid);
    }

    [Fact]
    public async Task Where_Teams_does_not_let_it_in_a_digest_is_refused_with_what_to_do()
    {
        var bot = await StartAsync();
        Teams.Faults.Next(ConnectorFault.Status(403), operation: ConnectorOperation.Members);

        var reply = await PressAsync<SetDigest, SetDigest.Data>(bot, new(DayOfWeek.Monday, "09:00", "Asia/Bangkok"), World.Coordinator, World.PrivateChannel);

        reply.Message!.Text.ShouldBe("Teams does not let me post here. Add me to this channel or chat; in a team you can also choose a standard channel.");
        (await RowAsync(bot)).ShouldBeNull();
    }
}
