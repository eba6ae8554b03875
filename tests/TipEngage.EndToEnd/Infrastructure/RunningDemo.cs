namespace TipEngage.EndToEnd.Infrastructure;

/// <summary>The README's first command as built: the simulator with the service.</summary>
internal sealed class RunningDemo : IAsyncDisposable
{
    private const string Before = "TipEngage is ready at ";

    private RunningDemo(RunningProgram program, Uri page, Uri service) => (Program, Page, Service) = (program, page, service);

    public RunningProgram Program { get; }

    public Uri Page { get; }

    /// <summary>Address of the service, from its log.</summary>
    public Uri Service { get; }

    /// <summary>Starts the demo without waiting for it.</summary>
    public static RunningProgram Launch(TemporaryFolder folder, string port = "0") => RunningProgram.Start(
        "dotnet",
        [Repository.Program("TipEngage.Simulator"), "--port", port, "--no-open", "--data", folder.File("demo.db")],
        new Dictionary<string, string?> { ["Turns__InvokeTimeLimit"] = Patient.InvokeTimeLimit, ["Digests__Interval"] = "00:00:01" },
        folder.Path);

    public static async Task<RunningDemo> StartAsync(TemporaryFolder folder, CancellationToken cancellationToken)
    {
        var program = Launch(folder);
        try
        {
            var line = await program.WaitForLineAsync(Before, cancellationToken);
            return new(program, new Uri(line[Before.Length..].Split(' ')[0]), await ServiceIn(folder.File("demo.log"), cancellationToken));
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Program.DisposeAsync();

    /// <summary>The service may answer before it has said where.</summary>
    private static async Task<Uri> ServiceIn(string log, CancellationToken cancellationToken)
    {
        Uri? address = null;
        await Web.WaitUntilAsync(async limit => (address = Listening(await ReadAsync(log, limit))) is not null, cancellationToken);
        return address!;
    }

    private static Uri? Listening(string log)
    {
        const string words = "Now listening on: ";
        var line = log.Split('\n')[..^1].FirstOrDefault(line => line.Contains(words, StringComparison.Ordinal));
        return line is null ? null : new Uri(line[(line.IndexOf(words, StringComparison.Ordinal) + words.Length)..].Trim());
    }

    private static async Task<string> ReadAsync(string file, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
