using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Register;
using TipEngage.Simulator.Identity;
using TipEngage.Simulator.Messages;
using TipEngage.Simulator.Sending;
using TipEngage.Tests.Infrastructure;
using Conversation = TipEngage.Simulator.World.Conversation;

namespace TipEngage.Tests.Hosting;

/// <summary>What becomes of a digest when its team is archived, its channel renamed or deleted, or a guest comes: from Teams to the row, whether the bot was told or not.</summary>
public sealed class DigestOverTheWireTests : DigestsByHand
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_archived_team_pauses_the_digest_until_it_is_restored(bool isHeard)
    {
        var coordinator = await SetAsync(Channel);
        await UnheardAsync(!isHeard, () => coordinator.ArchiveTeamAsync(Cancellation));

        if (isHeard)
            await UntilAsync(db => db.Digests.AnyAsync(one => one.IsBarred, Cancellation));

        (await DeliverAsync()).ShouldBe(isHeard ? (DigestDeliveryState.Skipped, DeliveryReasons.Paused) : (DigestDeliveryState.Failed, DeliveryReasons.Blocked));
        Posted(Channel).ShouldBeEmpty();

        await coordinator.RestoreTeamAsync(Cancellation);
        await UntilAsync(db => db.Digests.AnyAsync(one => !one.IsPaused, Cancellation));
        (await DeliverAsync()).ShouldBe((DigestDeliveryState.Sent, null));
        Posted(Channel).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_deleted_channel_ends_the_digest_and_what_was_on_its_way_says_why(bool isHeard)
    {
        var coordinator = await SetAsync(Channel);
        await UnheardAsync(!isHeard, () => coordinator.DeleteChannelAsync(Cancellation));
        if (isHeard)
            await UntilAsync(async db => !await db.Digests.AnyAsync(Cancellation));
        else
            (await DeliverAsync()).ShouldBe((DigestDeliveryState.Failed, DeliveryReasons.Removed));

        (await ReadAsync(db => db.Digests.CountAsync(Cancellation))).ShouldBe(0);
        (await ReportAsync()).ShouldContain(isHeard ? "No digest has been due so far." : "I am not in that conversation any more; its digest has ended");
    }

    [Fact]
    public async Task A_renamed_channel_keeps_its_digest_and_has_its_new_name_in_the_report()
    {
        var coordinator = await SetAsync(Channel);
        await coordinator.RenameChannelAsync("Fair supply", Cancellation);

        (await DeliverAsync()).ShouldBe((DigestDeliveryState.Sent, null));

        (await ReportAsync()).ShouldContain(line => line.Contains("› Fair supply", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_bot_was_removed_and_comes_again_no_digest_comes_until_one_is_set()
    {
        var coordinator = await SetAsync(Channel);
        (await DeliverAsync()).ShouldBe((DigestDeliveryState.Sent, null));
        await coordinator.UninstallAsync(Cancellation);
        await UntilAsync(async db => !await db.Digests.AnyAsync(Cancellation) && !await db.UnhandledActivities.AnyAsync(Cancellation));

        await (await coordinator.InstallAsync(Cancellation)).WaitForMessageAsync(cancellationToken: Cancellation);
        await RunAsync();
        Posted(Channel).ShouldHaveSingleItem();
        await SetAsync(Channel);
        await RunAsync();
        Posted(Channel).ShouldHaveSingleItem();
        (await DeliverAsync()).ShouldBe((DigestDeliveryState.Sent, null));
        Posted(Channel).Count.ShouldBe(2);
    }

    [Fact]
    public async Task After_another_language_was_chosen_the_next_one_comes_in_it()
    {
        var coordinator = await SetAsync(Channel);
        (await DeliverAsync()).ShouldBe((DigestDeliveryState.Sent, null));
        var said = await coordinator.SayAsync("weekly digest in vietnamese please", new() { MentionBot = true }, Cancellation);
        await said.WaitForMessageAsync(cancellationToken: Cancellation);

        (await DeliverAsync()).ShouldBe((DigestDeliveryState.Sent, null));

        Service.Teams.MessagesIn(Channel).Where(message => message.From.IsBot && message.Summary is { } words && (words.StartsWith(Heading, StringComparison.Ordinal) || words.StartsWith("Tổng quan trong tuần", StringComparison.Ordinal)))
            .Select(message => $"{JsonNode.Parse(message.Card.GetRawText())!["lang"]}").ShouldBe(["en", "vi"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_members_alone_may_see_is_told_in_a_channel_until_a_guest_is_in_it(bool withGuest)
    {
        var coordinator = await SetAsync(World.PrivateChannel);
        await ReadAsync(db => db.Digests.ExecuteUpdateAsync(change => change.SetProperty(one => one.Tlp, (int)Tlp.Green), Cancellation));
        await BlockAsync("4a", "GREEN");
        if (withGuest)
            await coordinator.AddMemberAsync(World.Guest, Cancellation);

        (await DeliverAsync()).ShouldBe((DigestDeliveryState.Sent, null));

        var lines = JsonNode.Parse(Posted(World.PrivateChannel).Single().Card.GetRawText())!.Lines();
        lines.Any(line => line.Contains("Blocked", StringComparison.Ordinal)).ShouldBe(!withGuest);
    }

    [Fact]
    public async Task A_digest_that_was_posted_before_a_pause_offers_everybody_to_resume()
    {
        var coordinator = await SetAsync(Channel);
        (await DeliverAsync()).ShouldBe((DigestDeliveryState.Sent, null));
        var posted = Posted(Channel).ShouldHaveSingleItem();
        await coordinator.PressAsync(posted, "Pause", cancellationToken: Cancellation);

        var seen = await ShownAsync(Service.Teams.As(World.CoChair, Channel), posted);
        seen.Buttons().ShouldContain("Resume");
        seen.Lines().ShouldContain("Paused until somebody resumes it.");
        await Service.Teams.As(World.CoChair, Channel).PressAsync(posted.Id, seen.Objects().First(one => $"{one["title"]}" == "Resume"), cancellationToken: Cancellation);

        (await ReadAsync(db => db.Digests.SingleAsync(Cancellation))).IsPaused.ShouldBeFalse();
        (await ReadAsync(db => db.DigestDeliveries.SingleAsync(Cancellation))).Interactions.ShouldBe(2);
    }

    private async Task<TeamsClient> SetAsync(Conversation here)
    {
        (await AskForDigestsAsync(here)).Summary.ShouldStartWith("Done. The next digest comes on Monday");
        return Service.Teams.As(World.Coordinator, here);
    }

    /// <summary>What a run does that is due by now.</summary>
    private async Task<(DigestDeliveryState, string?)> DeliverAsync()
    {
        await RunWhatIsDueAsync();
        return await ReadAsync(async db => await db.DigestDeliveries.AsNoTracking().OrderByDescending(one => one.Run).FirstAsync(Cancellation) is var last ? (last.State, last.Reason) : default);
    }

    /// <summary>Does something of which the bot is not told, as while it is down.</summary>
    private async Task UnheardAsync(bool isUnheard, Func<Task> act)
    {
        Service.Teams.DeliveryFaults.Token = isUnheard ? TokenFault.Missing : TokenFault.None;
        await act();
        Service.Teams.DeliveryFaults.Token = TokenFault.None;
    }

    private async Task<IReadOnlyList<string>> ReportAsync()
    {
        var said = await Service.Teams.As(World.Coordinator).SayAsync("show the digest deliveries", cancellationToken: Cancellation);
        return [.. JsonNode.Parse((await said.WaitForMessageAsync(cancellationToken: Cancellation)).Card.GetRawText())!.Lines()];
    }

    private async Task BlockAsync(string item, string tlp)
    {
        var proposed = new ProposedChange(
            Guid.NewGuid(), EntryKey.Progress("2017-19", item), 0, new Dictionary<string, string?> { ["state"] = "blocked", ["tlp"] = tlp }, item, "follow-the-money");
        (await Service.Services.GetRequiredService<TipRegister>().ChangeAsync(proposed, new(World.TenantId, World.Coordinator.AadObjectId, World.Coordinator.Name), Cancellation))
            .ShouldBeOfType<ChangeOutcome.Recorded>();
    }

    /// <summary>The card that a client gets which shows the message again.</summary>
    private static async Task<JsonNode> ShownAsync(TeamsClient client, Message message) => JsonNode.Parse(await ShowAgainAsync(client, message))!["value"]!;

    private async Task UntilAsync(Func<TipDbContext, Task<bool>> isSo)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await ReadAsync(isSo))
            await look.WaitForNextTickAsync(limit.Token);
    }
}
