using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Connections;
using TipEngage.Simulator.World;

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
        var assembly = DemoPaths.Service();
        await using var teams = await StartTeamsAsync(arguments);
        await using var service = ServiceProcess.Start(assembly, database, teams.Settings);
        try
        {
            await service.WaitUntilReadyAsync(stopping.Token);
            teams.ConnectBot(new Uri(service.Address, "/api/messages"));
            await TellOfInstallationsAsync(teams, stopping.Token);

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

    private static async Task<TeamsSimulator> StartTeamsAsync(DemoArguments arguments)
    {
        var options = new SimulatorOptions
        {
            Port = arguments.Port,
            RetriesMessages = true,
            PlanAsOf = ServiceProcess.PlanAsOf,
            PageFolder = DemoPaths.PageFolder()
        };
        try
        {
            return await TeamsSimulator.StartAsync(options);
        }
        catch (IOException problem) when (problem.InnerException is AddressInUseException)
        {
            throw new SimulatorException($"Port {arguments.Port} is taken: stop what uses it, or choose another with --port.");
        }
        catch (Exception problem) when (problem is IOException or SocketException)
        {
            throw new SimulatorException($"The simulator cannot start on port {arguments.Port}: {problem.Message}");
        }
    }

    /// <summary>
    /// At every start: only the service knows whom it has greeted, whatever became of the starts before, and it greets once.
    /// </summary>
    private static async Task TellOfInstallationsAsync(TeamsSimulator teams, CancellationToken cancellationToken)
    {
        foreach (var conversation in teams.World.Conversations.Where(IsInstalledByItself))
            await teams.As(conversation.Members[0], conversation).InstallAsync(cancellationToken);
    }

    /// <summary>Installing at General covers the other standard channels.</summary>
    private static bool IsInstalledByItself(Conversation conversation) =>
        conversation.ChannelType is not ChannelType.Standard || conversation.IsGeneral;

    private static PosixSignalRegistration StopOn(PosixSignal signal, CancellationTokenSource stopping) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            stopping.Cancel();
        });
}
