using System.Net;
using TipEngage.EndToEnd.Infrastructure;
using TipEngage.Simulator;
using TipEngage.Simulator.Identity;

namespace TipEngage.EndToEnd.Processes;

public sealed class TokenTests : IDisposable
{
    // A token that is good in itself but may not do this.
    private static readonly TokenFault[] Forbidden =
        [TokenFault.MissingServiceUrl, TokenFault.OtherServiceUrl, TokenFault.KeyWithoutEndorsements, TokenFault.KeyOfOtherChannel];

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_token_fault_is_refused_and_a_good_token_is_not()
    {
        await using var teams = await TeamsSimulator.StartAsync(cancellationToken: Cancelled);
        await using var service = await RunningService.StartAsync(teams.Settings, folder, Cancelled);
        teams.ConnectBot(service.Messages);

        List<string> wronglyAnswered = [];
        foreach (var fault in Enum.GetValues<TokenFault>().Where(fault => fault is not TokenFault.None))
        {
            teams.DeliveryFaults.Token = fault;
            var delivery = await teams.As(teams.World.Member).SayAsync("help", cancellationToken: Cancelled);
            var expected = Forbidden.Contains(fault) ? HttpStatusCode.Forbidden : HttpStatusCode.Unauthorized;
            if (delivery.Status != expected)
                wronglyAnswered.Add($"{fault}: {delivery.Status}");
        }

        teams.DeliveryFaults.Token = TokenFault.None;
        var good = await teams.As(teams.World.Member).SayAsync("help", cancellationToken: Cancelled);

        wronglyAnswered.ShouldBeEmpty();
        good.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task New_keys_of_the_channel_are_taken_up_without_a_restart()
    {
        await using var teams = await TeamsSimulator.StartAsync(cancellationToken: Cancelled);
        await using var service = await RunningService.StartAsync(teams.Settings, folder, Cancelled);
        teams.ConnectBot(service.Messages);
        var old = teams.SignToken();
        var before = await teams.As(teams.World.Member).SayAsync("help", cancellationToken: Cancelled);

        teams.RotateKeys();
        var after = await teams.As(teams.World.Member).SayAsync("help", cancellationToken: Cancelled);
        var withOldKey = await teams.PostAsync(before.Activity.ToJsonString(), old, Cancelled);

        before.Status.ShouldBe(HttpStatusCode.OK);
        after.Status.ShouldBe(HttpStatusCode.OK);
        withOldKey.Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Without_the_channels_keys_it_is_not_ready_and_comes_round_when_they_are_back()
    {
        await using var teams = await TeamsSimulator.StartAsync(cancellationToken: Cancelled);
        teams.MetadataDown = true;
        await using var service = RunningService.Start(teams.Settings, $"Data Source={folder.File("tipengage.db")}", folder.Path);
        await service.WaitUntilAliveAsync(Cancelled);
        teams.ConnectBot(service.Messages);

        var ready = await service.GetStatusAsync("/health/ready", Cancelled);
        var early = await teams.As(teams.World.Member).SayAsync("help", cancellationToken: Cancelled);
        teams.MetadataDown = false;
        await service.WaitUntilReadyAsync(Cancelled);
        var late = await teams.As(teams.World.Member).SayAsync("help", cancellationToken: Cancelled);

        ready.ShouldBe(HttpStatusCode.ServiceUnavailable);
        early.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        late.Status.ShouldBe(HttpStatusCode.OK);
    }

    public void Dispose() => folder.Dispose();
}
