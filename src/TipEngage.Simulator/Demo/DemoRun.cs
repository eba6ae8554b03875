using System.Runtime.InteropServices;

namespace TipEngage.Simulator.Demo;

/// <summary>The simulator and the service together, from the first line to the last.</summary>
internal static class DemoRun
{
    public static async Task RunAsync(DemoArguments arguments)
    {
        using var stopping = new CancellationTokenSource();
        using var interrupt = StopOn(PosixSignal.SIGINT, stopping);
        using var terminate = StopOn(PosixSignal.SIGTERM, stopping);
        var database = DemoPaths.Database(arguments.Data);
        var isFirst = !File.Exists(database);
        var assembly = DemoPaths.Service();
        await using var teams = await StartTeamsAsync(arguments, isFirst);
        await using var service = ServiceProcess.Start(assembly, database, teams.Settings);
        try
        {
            await service.WaitUntilReadyAsync(stopping.Token);
            teams.ConnectBot(new Uri(service.Address, "/api/messages"));
            if (isFirst)
                await InstallAsync(teams, stopping.Token);

            await Console.Out.WriteLineAsync($"TipEngage is ready at {teams.Address} (Ctrl+C stops it)");
            if (arguments.Open)
                Desktop.Open(teams.Address);
            await service.WatchAsync(stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopped by the person who started it.
        }
    }

    private static async Task<TeamsSimulator> StartTeamsAsync(DemoArguments arguments, bool isFirst)
    {
        var options = new SimulatorOptions
        {
            Port = arguments.Port,
            Installed = !isFirst,
            RetriesMessages = true,
            PlanAsOf = ServiceProcess.PlanAsOf,
            PageFolder = DemoPaths.PageFolder()
        };
        try
        {
            return await TeamsSimulator.StartAsync(options);
        }
        catch (IOException)
        {
            throw new SimulatorException($"Port {arguments.Port} is taken: stop what uses it, or choose another with --port.");
        }
    }

    private static async Task InstallAsync(TeamsSimulator teams, CancellationToken cancellationToken)
    {
        foreach (var conversation in teams.World.Conversations)
        {
            // Installing at General covers the other standard channels.
            if (!conversation.Installed)
                await teams.As(conversation.Members[0], conversation).InstallAsync(cancellationToken);
        }
    }

    private static PosixSignalRegistration StopOn(PosixSignal signal, CancellationTokenSource stopping) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            stopping.Cancel();
        });
}
