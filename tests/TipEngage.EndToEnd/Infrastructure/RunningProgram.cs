using System.Collections.Concurrent;
using System.Diagnostics;

namespace TipEngage.EndToEnd.Infrastructure;

/// <summary>A program of its own process, with what it said; killed when the test is over.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<string> lines = [];
    private readonly SemaphoreSlim said = new(0);
    private readonly Process process;

    private RunningProgram(Process process) => this.process = process;

    public static RunningProgram Start(string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?> environment, string folder)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var (key, value) in environment)
            start.Environment[key] = value;

        var program = new RunningProgram(new Process { StartInfo = start });
        program.process.OutputDataReceived += (_, line) => program.Hear(line.Data);
        program.process.ErrorDataReceived += (_, line) => program.Hear(line.Data);
        program.process.Start();
        program.process.BeginOutputReadLine();
        program.process.BeginErrorReadLine();
        return program;
    }

    /// <summary>Waits until the program says a line that has the words.</summary>
    public async Task<string> WaitForLineAsync(string words, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        while (true)
        {
            if (lines.FirstOrDefault(line => line.Contains(words, StringComparison.Ordinal)) is { } line)
                return line;
            if (process.HasExited)
                Assert.Fail($"The program ended with {process.ExitCode} before it said '{words}':\n{string.Join('\n', lines)}");

            await said.WaitAsync(limit.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        said.Dispose();
    }

    private void Hear(string? line)
    {
        lines.Enqueue(line ?? "");
        said.Release();
    }
}
