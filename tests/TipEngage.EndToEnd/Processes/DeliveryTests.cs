using TipEngage.EndToEnd.Infrastructure;
using TipEngage.Simulator;
using TipEngage.Simulator.Connector;
using TipEngage.Simulator.Messages;
using TipEngage.Simulator.Sending;

namespace TipEngage.EndToEnd.Processes;

public sealed class DeliveryTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_acknowledged_is_answered_once_although_the_process_was_killed()
    {
        await using var teams = await TeamsSimulator.StartAsync(cancellationToken: Cancelled);
        Delivery delivery;
        await using (var service = await RunningService.StartAsync(teams.Settings, folder, Cancelled))
        {
            teams.ConnectBot(service.Messages);
            teams.Faults.Next(ConnectorFault.Slow(TimeSpan.FromHours(1)), times: 10, ConnectorOperation.Send);
            delivery = await teams.As(teams.World.Member).SayAsync("item 4b", cancellationToken: Cancelled);
            await Web.WaitUntilAsync(_ => Task.FromResult(teams.Faults.Remaining < 10), Cancelled);
            await service.KillAsync();
        }

        teams.Faults.Clear();
        await using var next = await RunningService.StartAsync(teams.Settings, folder, Cancelled);
        teams.ConnectBot(next.Messages);
        var answer = await delivery.WaitForMessageAsync(limit: Limit, cancellationToken: Cancelled);

        answer.Activity.GetRawText().ShouldContain("item-4b");
        (await AnswersAfterAnotherQuestionAsync(teams)).ShouldBe(1);
    }

    [Theory]
    [InlineData(DuplicateDelivery.Sequential)]
    [InlineData(DuplicateDelivery.Concurrent)]
    public async Task What_is_delivered_twice_is_answered_once(DuplicateDelivery twice)
    {
        await using var teams = await TeamsSimulator.StartAsync(cancellationToken: Cancelled);
        await using var service = await RunningService.StartAsync(teams.Settings, folder, Cancelled);
        teams.ConnectBot(service.Messages);

        teams.DeliveryFaults.Duplicates = twice;
        var delivery = await teams.As(teams.World.Member).SayAsync("item 4b", cancellationToken: Cancelled);
        teams.DeliveryFaults.Duplicates = DuplicateDelivery.None;
        await delivery.WaitForMessageAsync(limit: Limit, cancellationToken: Cancelled);

        delivery.Answers.ShouldAllBe(answer => answer.Status == System.Net.HttpStatusCode.OK);
        (await AnswersAfterAnotherQuestionAsync(teams)).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_delivered_again_after_a_restart_is_answered_once()
    {
        await using var teams = await TeamsSimulator.StartAsync(cancellationToken: Cancelled);
        Delivery delivery;
        await using (var service = await RunningService.StartAsync(teams.Settings, folder, Cancelled))
        {
            teams.ConnectBot(service.Messages);
            delivery = await teams.As(teams.World.Member).SayAsync("item 4b", cancellationToken: Cancelled);
            await delivery.WaitForMessageAsync(limit: Limit, cancellationToken: Cancelled);

            // The next answer shows that the first turn is over and written down, which may come after its message.
            (await AnswersAfterAnotherQuestionAsync(teams)).ShouldBe(1);
        }

        await using var next = await RunningService.StartAsync(teams.Settings, folder, Cancelled);
        teams.ConnectBot(next.Messages);
        var again = await teams.As(teams.World.Member).SendAsync(delivery.Activity, Cancelled);

        again.Status.ShouldBe(System.Net.HttpStatusCode.OK);
        (await AnswersAfterAnotherQuestionAsync(teams)).ShouldBe(1);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Asks something else, waits for that answer, and counts the answers to the first question.</summary>
    internal static async Task<int> AnswersAfterAnotherQuestionAsync(TeamsSimulator teams)
    {
        var other = await teams.As(teams.World.Member).SayAsync("item 6", cancellationToken: Cancelled);
        await other.WaitForMessageAsync(message => Shows(message, "item-6"), Limit, Cancelled);
        return teams.Calls.Count(call => call is { Kind: BotCallKind.Sent, Message: { } message } && Shows(message, "item-4b"));
    }

    private static bool Shows(Message message, string mark) =>
        message.Activity.GetRawText().Contains($"\"id\":\"{mark}\"", StringComparison.Ordinal);
}
