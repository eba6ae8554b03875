using System.Text.Json.Nodes;
using TipEngage.Simulator;
using TipEngage.Simulator.Messages;
using TipEngage.Simulator.World;
using TipEngage.Tests.Hosting;

namespace TipEngage.Tests.Access;

/// <summary>An item's card refreshes for the people in the conversation: for all where Teams does that unasked, else for sixty of them.</summary>
public sealed class RefreshedReadersTests : IAsyncLifetime
{
    private readonly RunningService service = new() { ExtraMembers = 80 };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private TeamsSimulator Teams => service.Teams;

    private TeamsWorld World => Teams.World;

    public ValueTask InitializeAsync() => service.InitializeAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task In_a_large_channel_who_asked_comes_first_of_sixty_and_the_roster_is_asked_once()
    {
        var first = await AskAsync(World.Member, World.General);
        var second = await AskAsync(World.Coordinator, World.General);

        first.Length.ShouldBe(60);
        first[0].ShouldBe(World.Member.Mri);
        first.Distinct().Count().ShouldBe(60);
        first.ShouldBeSubsetOf(World.General.Members.Select(member => member.Mri));
        second[..2].ShouldBe([World.Coordinator.Mri, World.Member.Mri]);
        second.Length.ShouldBe(60);
        RosterCalls(World.General).ShouldBe(1);
    }

    [Fact]
    public async Task The_answer_to_a_refresh_names_them_too_since_it_is_what_refreshes_next()
    {
        var card = await CardAsync(World.Member, World.General);

        var refreshed = await Teams.As(World.Coordinator, World.General).PressAsync(card.Id, JsonNode.Parse(card.Card.GetProperty("refresh").GetProperty("action").GetRawText())!.AsObject(), cancellationToken: Cancellation);

        var ids = JsonNode.Parse(refreshed.Json!.Value.GetRawText())!["value"]!["refresh"]!["userIds"]!.AsArray();
        ids.Select(id => $"{id}").Take(2).ShouldBe([World.Coordinator.Mri, World.Member.Mri]);
    }

    [Fact]
    public async Task In_a_small_group_chat_a_card_names_nobody_and_refreshes_for_all()
    {
        World.GroupChat.Members.Count.ShouldBeLessThanOrEqualTo(60);

        (await AskAsync(World.GroupChat.Members[0], World.GroupChat)).ShouldBeEmpty();
    }

    [Fact]
    public async Task In_the_own_chat_nobody_is_asked_who_is_there()
    {
        (await AskAsync(World.Member, World.PersonalChat(World.Member))).ShouldBeEmpty();

        RosterCalls(World.PersonalChat(World.Member)).ShouldBe(0);
    }

    private async Task<string[]> AskAsync(Persona persona, Conversation conversation) =>
        (await CardAsync(persona, conversation)).Card.GetProperty("refresh") is var refresh && refresh.TryGetProperty("userIds", out var ids)
            ? [.. ids.EnumerateArray().Select(id => id.GetString()!)]
            : [];

    private async Task<Message> CardAsync(Persona persona, Conversation conversation) =>
        await (await Teams.As(persona, conversation).SayAsync("item 5", cancellationToken: Cancellation)).WaitForMessageAsync(cancellationToken: Cancellation);

    private int RosterCalls(Conversation conversation) =>
        Teams.Traffic.Count(entry => entry.Path.Contains("/pagedmembers", StringComparison.Ordinal) && Uri.UnescapeDataString(entry.Path).Contains(conversation.Id, StringComparison.Ordinal));
}
