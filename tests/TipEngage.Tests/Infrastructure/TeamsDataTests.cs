using TipEngage.Simulator;

namespace TipEngage.Tests.Infrastructure;

/// <summary>Base of tests on each database that send through a simulated Teams without limits.</summary>
public abstract class TeamsDataTests : DataTests
{
    private TeamsSimulator? teams;

    protected TeamsDataTests()
    {
    }

    protected TeamsDataTests(PostgresServer server) : base(server)
    {
    }

    protected TeamsSimulator Teams => teams!;

    public override async ValueTask InitializeAsync()
    {
        teams = await TeamsSimulator.StartAsync(new SimulatorOptions { EnforceRateLimits = false }, Cancellation);
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Teams.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
