using Microsoft.EntityFrameworkCore;
using TipEngage.Register;
using TipEngage.Simulator.Messages;
using TipEngage.Simulator.World;

namespace TipEngage.Tests.Hosting;

/// <summary>What it costs that a digest is asked for again by everybody who shows it.</summary>
public sealed class DigestRefreshTests() : DigestsByHand(extraMembers: 60)
{
    [Fact]
    public async Task Sixty_who_look_at_once_after_a_pause_have_Teams_asked_once_who_is_there()
    {
        var posted = await DeliverAsync();
        await Service.Teams.As(World.Coordinator, Channel).PressAsync(posted, "Pause", cancellationToken: Cancellation);
        var before = RosterCalls;

        var seen = await Task.WhenAll(Channel.Members.Take(60).Select(person => LookAsync(person, posted)));

        seen.ShouldAllBe(body => body.Contains("Resume", StringComparison.Ordinal));
        (RosterCalls - before).ShouldBe(1);
    }

    [Fact]
    public async Task Who_looks_while_nothing_changed_gets_the_same_card_and_counts_as_nobody()
    {
        var posted = await DeliverAsync();
        var before = RosterCalls;

        var seen = await Task.WhenAll(Channel.Members.Take(60).Select(person => LookAsync(person, posted)));

        seen.ShouldAllBe(body => body.Contains("The week at a glance", StringComparison.Ordinal));
        (RosterCalls - before).ShouldBe(1);
        (await ReadAsync(db => db.DigestDeliveries.SingleAsync(Cancellation))).Interactions.ShouldBe(0);
    }

    /// <summary>How often the bot asked who is in the channel.</summary>
    private int RosterCalls => Service.Teams.Traffic.Count(one => one.Path.Contains("/pagedmembers", StringComparison.Ordinal));

    private async Task<Message> DeliverAsync()
    {
        await AskForDigestsAsync(Channel);
        await ReadAsync(db => db.Digests.ExecuteUpdateAsync(change => change.SetProperty(one => one.Tlp, (int)Tlp.Green), Cancellation));
        await RunWhatIsDueAsync();
        return Posted(Channel).ShouldHaveSingleItem();
    }

    /// <summary>The body of what a client gets that shows the message again.</summary>
    private Task<string> LookAsync(Persona person, Message message) => ShowAgainAsync(Service.Teams.As(person, Channel), message);
}
