using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Resources;
using TipEngage.Simulator.Connector;
using TipEngage.Simulator.Messages;
using TipEngage.Simulator.World;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices;

namespace TipEngage.Tests.Hosting;

/// <summary>A press in a channel that arrives as a message, where Teams shows nothing to one person alone: what is not published and what is secret is shown to nobody else.</summary>
public sealed class NotBeforeAllTests : IAsyncLifetime
{
    private const string Title = "Clauses of the quokkazebra kind";

    private readonly RunningService service = new() { Settings = new Dictionary<string, string> { ["PublicUrl"] = "https://tips.example.org" } };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private TeamsWorld World => service.Teams.World;

    public async ValueTask InitializeAsync()
    {
        await service.InitializeAsync();
        var first = await service.Teams.As(World.Coordinator, World.StandardChannel).SayAsync("item 4b", cancellationToken: Cancellation);
        await first.WaitForMessageAsync(cancellationToken: Cancellation);
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Theory]
    [InlineData("reviews.open", Title)]
    [InlineData("reviews.read", Title)]
    [InlineData("reviews.accept", "Where do you work")]
    [InlineData("reviews.purge", "PP-0001")]
    [InlineData("reviews.queue", "PP-0001")]
    [InlineData("invitations.issue", "invitation-link")]
    [InlineData("practices.mine", "What you share")]
    [InlineData("roles.list", "Roles")]
    [InlineData("follow.list", "follow")]
    [InlineData("digests.report", "Deliveries of digests")]
    public async Task It_goes_to_the_chat_with_who_pressed(string verb, string said)
    {
        var practice = await SubmittedAsync();
        Refuse(ConnectorOperation.Send);

        var call = await AnswerAsync(practice, verb);

        call.ConversationId.ShouldBe(World.PersonalChat(World.Coordinator).Id);
        call.Message!.Activity.GetRawText().ShouldContain(said);
        InChannel().ShouldAllBe(message => !message.Contains("quokkazebra", StringComparison.Ordinal) && !message.Contains("PP-0001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_that_chat_cannot_be_written_to_either_one_sentence_says_so_and_nothing_else()
    {
        var practice = await SubmittedAsync();
        Refuse(ConnectorOperation.Send);
        Refuse(ConnectorOperation.CreateConversation);

        var call = await AnswerAsync(practice, "reviews.read");

        call.ConversationId.ShouldBe(World.StandardChannel.Id);
        call.Message!.Text.ShouldBe(Strings.Turn_NotBeforeAll);
        InChannel().ShouldAllBe(message => !message.Contains("quokkazebra", StringComparison.Ordinal));
    }

    private async Task<BotCall> AnswerAsync(Guid practice, string verb)
    {
        var data = new JsonObject { ["verb"] = verb, ["practice"] = practice.ToString(), ["invitation"] = practice.ToString(), ["purpose"] = "Round table", ["days"] = "30", ["uses"] = "25" };
        var pressed = await service.Teams.As(World.Coordinator, World.StandardChannel).SubmitAsync("1", data, Cancellation);
        return await pressed.WaitForAsync(call => call is { Kind: BotCallKind.Sent, Message: not null }, cancellationToken: Cancellation);
    }

    private void Refuse(ConnectorOperation operation) => service.Teams.Faults.Next(ConnectorFault.Status(400, "Bad Argument"), operation: operation);

    private IEnumerable<string> InChannel() => service.Teams.MessagesIn(World.StandardChannel).Select(message => message.Activity.GetRawText());

    private async Task<Guid> SubmittedAsync()
    {
        var (id, owner) = (Guid.NewGuid(), new Person("tenant", "submitter", null));
        var values = CompleteForm.Quick.ToDictionary(one => one.Key, one => (string?)(one.Key is "title" ? Title : one.Value));
        await service.Services.GetRequiredService<OwnPractices>().SaveAsync(owner, new(id, FormLevel.Quick, "check", values) { Door = Door.Chat, Tongue = "en" }, Cancellation);
        (await service.Services.GetRequiredService<SubmitPractice>().SubmitAsync(owner, new(id, CompleteForm.Ticks, SamplePlans.Bundled) { HeldFor = _ => [] }, Cancellation))
            .ShouldBeOfType<PracticeOutcome.Done>();
        return id;
    }
}
