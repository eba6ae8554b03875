using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace TipEngage.EndToEnd.Infrastructure;

/// <summary>A program of its own process, with what it said; killed when the test is over.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly ConcurrentQueue<string> output = [];
    private readonly ConcurrentQueue<string> errors = [];
    private readonly SemaphoreSlim said = new(0);
    private readonly Process process;

    private RunningProgram(Process process) => this.process = process;

    /// <summary>Lines of the standard output so far.</summary>
    public IReadOnlyList<string> Output => [.. output];

    /// <summary>Lines of the standard error so far.</summary>
    public IReadOnlyList<string> Errors => [.. errors];

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
        program.process.OutputDataReceived += (_, line) => program.Hear(program.output, line.Data);
        program.process.ErrorDataReceived += (_, line) => program.Hear(program.errors, line.Data);
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
            var ended = process.HasExited;
            if (ended)
                await process.WaitForExitAsync(limit.Token);
            if (output.Concat(errors).FirstOrDefault(line => line.Contains(words, StringComparison.Ordinal)) is { } line)
                return line;
            if (ended)
                Assert.Fail($"The program ended with {process.ExitCode} before it said '{words}':\n{string.Join('\n', output.Concat(errors))}");

            await said.WaitAsync(limit.Token);
        }
    }

    /// <summary>Waits until the program has ended and all it said has been read.</summary>
    /// <returns>The exit code; 128 and the signal's number when a signal ended it.</returns>
    public async Task<int> WaitForExitAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    /// <summary>Ends this one process at once, as the kernel does when memory runs out.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Sends a signal such as <c>TERM</c>.</summary>
    public async Task SignalAsync(string signal, CancellationToken cancellationToken)
    {
        using var kill = Process.Start("sh", ["-c", $"kill -{signal} {process.Id.ToString(CultureInfo.InvariantCulture)}"]);
        await kill.WaitForExitAsync(cancellationToken);
        kill.ExitCode.ShouldBe(0);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        said.Dispose();
    }

    private void Hear(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
            lines.Enqueue(line);
        said.Release();
    }
}
