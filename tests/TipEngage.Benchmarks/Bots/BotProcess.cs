using System.Diagnostics;
using System.Net;

namespace TipEngage.Benchmarks.Bots;

/// <summary>A bot in its own process on its own core, ready for messages; stopped when disposed, whatever happened.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(5);

    private readonly Process process;
    private readonly BotOutput output;
    private readonly long start = Stopwatch.GetTimestamp();

    private BotProcess(Process process)
    {
        this.process = process;
        output = new BotOutput(process);
        AppDomain.CurrentDomain.ProcessExit += Kill;
    }

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public TimeSpan StartToReady { get; private set; }

    public static BotProcess Start(BotProgram program) => new(Process.Start(StartInfo(program))!);

    public async Task BecomeReadyAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(StartLimit);

        try
        {
            Address = await output.AddressAsync(limit.Token);
            using var client = new HttpClient { BaseAddress = Address };

            while (!await IsReadyAsync(client, limit.Token))
                await Task.Delay(Pace, TimeProvider.System, limit.Token);

            StartToReady = Stopwatch.GetElapsedTime(start);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BenchmarkException($"The bot was not ready after {StartLimit.TotalSeconds} s. {output.LastLines}");
        }
    }

    public ProcessFigures Figures() => process.HasExited
        ? throw new BenchmarkException($"The bot stopped in the middle of a run. {output.LastLines}")
        : ProcessFigures.Of(process);

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= Kill;
        Kill(null, EventArgs.Empty);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static ProcessStartInfo StartInfo(BotProgram program)
    {
        var info = Cores.OnBotCore("dotnet", [program.Assembly, .. program.Arguments]);
        info.WorkingDirectory = Path.GetDirectoryName(program.Assembly)!;
        info.RedirectStandardOutput = true;
        info.RedirectStandardError = true;

        foreach (var (name, value) in program.Environment)
            info.Environment[name] = value;

        return info;
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, CancellationToken cancellationToken)
    {
        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
        return answer.StatusCode == HttpStatusCode.OK;
    }

    private void Kill(object? sender, EventArgs e)
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
    }
}
