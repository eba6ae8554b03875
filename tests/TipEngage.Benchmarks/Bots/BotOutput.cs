using System.Diagnostics;

namespace TipEngage.Benchmarks.Bots;

/// <summary>What a bot writes: its address, and the last lines for the case that it fails.</summary>
internal sealed class BotOutput
{
    private const string Announcement = "Now listening on: ";
    private const int Kept = 20;

    private readonly Queue<string> lines = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public BotOutput(Process process)
    {
        process.OutputDataReceived += (_, e) => Take(e.Data);
        process.ErrorDataReceived += (_, e) => Take(e.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => address.TrySetException(new BenchmarkException($"The bot stopped at its start. {LastLines}"));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string LastLines
    {
        get
        {
            lock (lines)
                return string.Join(Environment.NewLine, lines.Prepend("Its last lines:"));
        }
    }

    public Task<Uri> AddressAsync(CancellationToken cancellationToken) => address.Task.WaitAsync(cancellationToken);

    private void Take(string? line)
    {
        if (line is null) return;

        if (!address.Task.IsCompleted && line.IndexOf(Announcement, StringComparison.Ordinal) is >= 0 and var at
            && Uri.TryCreate(line[(at + Announcement.Length)..].TrimEnd('"', '}', ' '), UriKind.Absolute, out var found))
            address.TrySetResult(found);

        lock (lines)
        {
            lines.Enqueue(line);
            if (lines.Count > Kept) lines.Dequeue();
        }
    }
}
