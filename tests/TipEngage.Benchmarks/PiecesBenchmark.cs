using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace TipEngage.Benchmarks;

/// <summary>The parts of a turn one by one, measured by BenchmarkDotNet in this process.</summary>
internal static class PiecesBenchmark
{
    public static Outcome Run(string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddDiagnoser(BenchmarkDotNet.Diagnosers.MemoryDiagnoser.Default)
            .AddLogger(ConsoleLogger.Default)
            .AddExporter(MarkdownExporter.Console)
            .WithArtifactsPath(folder.Path)
            .WithOptions(ConfigOptions.JoinSummary);

        var filtered = arguments.Length > 0 ? arguments : ["--filter", "*"];
        BenchmarkSwitcher.FromAssembly(typeof(PiecesBenchmark).Assembly).Run(filtered, config);

        return Outcome.Done;
    }
}
