namespace TipEngage.Benchmarks;

/// <summary>A new folder that goes away with its owner.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("tipengage-benchmark-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
