using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using TipEngage.Simulator;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Hosting;

/// <summary>The whole service as the bot of a simulated Teams, tokens on, as of 1 March 2018 unless it is told otherwise.</summary>
public sealed class RunningService : IAsyncLifetime
{
    private readonly TestDatabase database = TestDatabase.Sqlite();
    private WebApplicationFactory<Program>? factory;
    private TeamsSimulator? teams;

    /// <summary>Further settings, in place of those of the simulator and of this class.</summary>
    internal IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The clock of the service and of Teams.</summary>
    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>So many people are in the team beside those of the simulator.</summary>
    internal int ExtraMembers { get; init; }

    public TeamsSimulator Teams => teams!;

    internal IServiceProvider Services => factory!.Services;

    public FakeLogCollector Logs => factory!.Services.GetRequiredService<FakeLogCollector>();

    /// <summary>All that the service has written to disk.</summary>
    internal IEnumerable<string> DatabaseFiles => database.Files.Where(File.Exists);

    public HttpClient Browser() => factory!.CreateClient();

    public async ValueTask InitializeAsync()
    {
        teams = await TeamsSimulator.StartAsync(new SimulatorOptions { FailOnUnexpectedCalls = true, EnforceRateLimits = false, ExtraMembers = ExtraMembers, Time = Clock, BotTokenLifetime = TimeSpan.FromDays(1000) });
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(Configure);
        teams.ConnectBot(factory.Server.CreateHandler());
    }

    public async ValueTask DisposeAsync()
    {
        if (factory is not null)
            await factory.DisposeAsync();
        if (teams is not null)
            await teams.DisposeAsync();
        await database.DisposeAsync();
    }

    private void Configure(IWebHostBuilder host)
    {
        foreach (var (name, value) in Teams.Settings)
            host.UseSetting(name, value);
        host.UseSetting("ConnectionStrings:TipEngage", database.ConnectionString);
        host.UseSetting("WorkPlan:AsOf", "2018-03-01");
        host.UseSetting("Invitations:Burst", "10000");
        host.UseSetting("Logging:LogLevel:Default", "Trace");
        host.UseSetting("Logging:Console:LogLevel:Default", "None");
        foreach (var (name, value) in Settings)
            host.UseSetting(name, value);
        host.ConfigureTestServices(services => services.AddSingleton(Clock).AddLogging(logging => logging.AddFakeLogging()));
    }
}
