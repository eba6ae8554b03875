namespace TipEngage.Simulator.Demo;

/// <summary>Keeps what the service writes in a file, and its last lines at hand.</summary>
internal sealed class ServiceLog : IDisposable
{
    private const int LinesAtHand = 12;
    private readonly Lock gate = new();
    private readonly Queue<string> last = [];
    private readonly string path;
    private readonly StreamWriter file;

    private ServiceLog(string path)
    {
        this.path = path;
        file = new StreamWriter(path) { AutoFlush = true };
    }

    /// <exception cref="SimulatorException">The folder cannot be written to.</exception>
    public static ServiceLog Beside(string database)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(database)!);
            return new ServiceLog(Path.ChangeExtension(database, ".log"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SimulatorException($"Nothing can be written beside {database}: choose another place with --data.");
        }
    }

    public void Write(string? line)
    {
        if (line is null)
            return;

        lock (gate)
        {
            if (last.Count == LinesAtHand)
                last.Dequeue();
            last.Enqueue(line);
            if (file.BaseStream is { CanWrite: true })
                file.WriteLine(line);
        }
    }

    /// <summary>Where the log is, and how it ends.</summary>
    public string Ending()
    {
        lock (gate)
        {
            var lines = last.Count == 0 ? "It is empty." : $"It ends:{Environment.NewLine}{string.Join(Environment.NewLine, last)}";
            return $"Its log is {path}. {lines}";
        }
    }

    public void Dispose()
    {
        lock (gate)
            file.Dispose();
    }
}
