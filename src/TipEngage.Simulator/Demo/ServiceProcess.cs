using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TipEngage.Simulator.Demo;

/// <summary>The service, run beside the simulator and stopped with it.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    /// <summary>A day in the middle of the plan, so that every kind of question has an answer.</summary>
    public static readonly DateOnly PlanAsOf = new(2018, 3, 1);

    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(12);

    private readonly Process process;
    private readonly ServiceLog log;

    private ServiceProcess(Process process, ServiceLog log, Uri address)
    {
        this.process = process;
        this.log = log;
        Address = address;
    }

    public Uri Address { get; }

    /// <exception cref="SimulatorException">There is no .NET to run it with.</exception>
    public static ServiceProcess Start(string assembly, string database, IReadOnlyDictionary<string, string?> settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var log = ServiceLog.Beside(database);
        var process = new Process { StartInfo = StartInfo(assembly, database, address, settings) };
        process.OutputDataReceived += (_, line) => log.Write(line.Data);
        process.ErrorDataReceived += (_, line) => log.Write(line.Data);
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            throw new SimulatorException("The program 'dotnet' cannot be found: put the .NET 10 SDK on the path.");
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new ServiceProcess(process, log, address);
    }

    /// <exception cref="SimulatorException">The service stopped, or is still not ready.</exception>
    public async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        using var limit = new CancellationTokenSource(LongestStart);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await IsReadyAsync(client, cancellationToken))
        {
            if (process.HasExited)
                throw Death();

            if (limit.IsCancellationRequested)
                throw new SimulatorException($"The service is not ready after {LongestStart.TotalSeconds} seconds. {log.Ending()}");

            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }

    /// <summary>Lasts as long as the service.</summary>
    /// <exception cref="SimulatorException">The service stopped on its own.</exception>
    public async Task WatchAsync(CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken);
        throw Death();
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(LongestStop);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
        log.Dispose();
    }

    private SimulatorException Death()
    {
        // Only now have all of its lines been read.
        process.WaitForExit();
        return new SimulatorException($"The service stopped with exit code {process.ExitCode}. {log.Ending()}");
    }

    private async Task<bool> IsReadyAsync(HttpClient client, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.GetAsync(new Uri(Address, "/health/ready"), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static ProcessStartInfo StartInfo(string assembly, string database, Uri address, IReadOnlyDictionary<string, string?> settings)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";
        var start = new ProcessStartInfo(dotnet, [assembly])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(assembly)
        };
        ServiceEnvironment.Clear(start.Environment);
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority);
        start.Environment["ConnectionStrings__TipEngage"] = $"Data Source={database}";
        start.Environment["Database__Provider"] = "Sqlite";
        start.Environment["WorkPlan__AsOf"] = PlanAsOf.ToString("O", CultureInfo.InvariantCulture);
        start.Environment["PublicUrl"] = $"http://localhost:{address.Port}";
        start.Environment["Register__Samples"] = "true";
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
        return start;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
