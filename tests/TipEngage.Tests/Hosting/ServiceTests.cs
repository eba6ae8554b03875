using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using TipEngage.Simulator;
using TipEngage.Simulator.Sending;
using TipEngage.Simulator.World;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Hosting;

/// <summary>From the wire to the wire: what people in Teams do, and what they see.</summary>
[Collection<RunningServiceCollection>]
public sealed class ServiceTests(RunningService service)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private TeamsSimulator Teams => service.Teams;

    private TeamsWorld World => Teams.World;

    [Theory]
    [InlineData("member", "item 4b", "item-4b")]
    [InlineData("coordinator", "overdue", "item-4a")]
    [InlineData("business", "supply chains", "item-3a")]
    [InlineData("civil-society", "events", "event-EVT-GBF-2017")]
    [InlineData("guest", "ข้อ 3a", "item-3a")]
    public async Task Every_persona_gets_a_card_in_the_own_chat(string persona, string question, string mark)
    {
        var delivery = await Teams.As(World.FindPersona(persona)!).SayAsync(question, cancellationToken: Cancellation);
        var answer = await delivery.WaitForMessageAsync(message => message.ReplyToId == delivery.Message!.Id, cancellationToken: Cancellation);

        delivery.Status.ShouldNotBeNull().ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.Accepted);
        answer.Summary.ShouldNotBeNullOrWhiteSpace();
        Marks(answer.Card).ShouldContain(mark, $"{answer.Activity}");
    }

    [Fact]
    public async Task A_group_chat_is_answered_when_the_bot_is_mentioned()
    {
        var delivery = await Teams.As(World.Member, World.GroupChat).SayAsync("item 5", cancellationToken: Cancellation);

        Marks((await delivery.WaitForMessageAsync(cancellationToken: Cancellation)).Card).ShouldContain("item-5");
    }

    [Fact]
    public async Task A_post_in_a_channel_is_answered_in_its_thread()
    {
        var delivery = await Teams.As(World.Coordinator, World.StandardChannel).SayAsync("due 2017", cancellationToken: Cancellation);
        var answer = await delivery.WaitForMessageAsync(cancellationToken: Cancellation);

        answer.ThreadId.ShouldBe(delivery.Message!.Id);
        Marks(answer.Card).ShouldBe(["item-4", "item-4a"]);
    }

    [Fact]
    public async Task A_private_channel_is_answered_in_the_thread_that_was_begun()
    {
        var coordinator = Teams.As(World.Coordinator, World.PrivateChannel);
        var first = await coordinator.SayAsync("item 7", cancellationToken: Cancellation);
        await first.WaitForMessageAsync(cancellationToken: Cancellation);

        var second = await coordinator.SayAsync("item 6", new SayOptions { ThreadId = first.Message!.Id }, Cancellation);

        (await second.WaitForMessageAsync(message => Marks(message.Card).Contains("item-6"), cancellationToken: Cancellation)).ThreadId.ShouldBe(first.Message.Id);
    }

    [Fact]
    public async Task A_button_changes_the_card()
    {
        var member = Teams.As(World.Member);
        var answer = await (await member.SayAsync("item 4", cancellationToken: Cancellation)).WaitForMessageAsync(cancellationToken: Cancellation);
        var button = Node(answer.Card)["actions"]!.AsArray().Single(one => one!["title"]!.ToString() is "Item 4b")!;

        var pressed = await member.PressAsync(answer.Id, button.AsObject(), cancellationToken: Cancellation);

        pressed.Status.ShouldBe(HttpStatusCode.OK);
        var body = Node(pressed.Json.ShouldNotBeNull());
        $"{body["statusCode"]} {body["type"]}".ShouldBe("200 application/vnd.microsoft.card.adaptive");
        body["value"]!.Items().ShouldBe(["4b"]);
    }

    [Fact]
    public async Task A_button_that_no_longer_fits_is_answered_with_a_sentence()
    {
        var pressed = await Teams.As(World.Member).ExecuteAsync("1", "workplan.vanished", new JsonObject(), cancellationToken: Cancellation);

        pressed.Status.ShouldBe(HttpStatusCode.OK);
        var body = Node(pressed.Json.ShouldNotBeNull());
        $"{body["type"]}".ShouldBe("application/vnd.microsoft.activity.message");
        $"{body["value"]}".ShouldStartWith("This card is out of date.");
    }

    [Fact]
    public async Task The_compose_box_finds_an_item_and_inserts_its_card_as_it_is()
    {
        var member = Teams.As(World.Member, World.StandardChannel);

        var found = (await member.QueryAsync("searchPlan", "translate", cancellationToken: Cancellation)).Json.ShouldNotBeNull();
        var result = found.GetProperty("composeExtension").GetProperty("attachments")[0];

        Marks(result.GetProperty("content")).ShouldContain("item-4b");
        (await member.InsertAsync(Node(result).AsObject(), cancellationToken: Cancellation)).WasDelivered.ShouldBeFalse();
    }

    [Fact]
    public async Task The_compose_box_opens_with_every_item() =>
        (await Teams.As(World.Member).InitialQueryAsync("searchPlan", Cancellation)).Json.ShouldNotBeNull()
            .GetProperty("composeExtension").GetProperty("attachments").GetArrayLength().ShouldBe(12);

    [Fact]
    public async Task A_pasted_link_shows_its_item()
    {
        var unfurled = (await Teams.As(World.Member).QueryLinkAsync("http://localhost/items/4c", Cancellation)).Json.ShouldNotBeNull();

        Marks(unfurled.GetProperty("composeExtension").GetProperty("attachments")[0].GetProperty("content")).ShouldContain("item-4c");
    }

    private static string[] Marks(JsonElement card) => Node(card).Marks();

    private static JsonNode Node(JsonElement json) => JsonNode.Parse(json.GetRawText())!;
}
