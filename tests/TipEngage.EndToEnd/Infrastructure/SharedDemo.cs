[assembly: AssemblyFixture(typeof(TipEngage.EndToEnd.Infrastructure.SharedDemo))]

namespace TipEngage.EndToEnd.Infrastructure;

/// <summary>One demo for all tests of the page, started when the first of them needs it; they share its conversations.</summary>
public sealed class SharedDemo : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private readonly TemporaryFolder folder = new();
    private Task<RunningDemo>? demo;

    internal async Task<RunningDemo> StartAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            // One try: a second on the same data would find everybody welcomed already.
            return await (demo ??= RunningDemo.StartAsync(folder, cancellationToken));
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (demo is { IsCompletedSuccessfully: true })
            await (await demo).DisposeAsync();
        if (File.Exists(folder.File("demo.log")))
            File.Copy(folder.File("demo.log"), Path.Combine(Repository.Screenshots, "demo.log"), overwrite: true);
        folder.Dispose();
        gate.Dispose();
    }
}
