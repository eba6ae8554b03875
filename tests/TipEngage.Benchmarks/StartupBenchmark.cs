using TipEngage.Benchmarks.Bots;
using TipEngage.Benchmarks.Reports;
using TipEngage.Benchmarks.Surroundings;

namespace TipEngage.Benchmarks;

/// <summary>What starting takes until the process says that it is ready, and what it holds a while later: with an empty database, and again with the one that it left.</summary>
internal static class StartupBenchmark
{
    private const string Again = "again";

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    public static async Task RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var times = arguments.Number("--times", 5, 1, 50);
        var bots = arguments.Text("--bots")?.Split(',') ?? [.. BotPrograms.All];
        arguments.RefuseUnknown();

        Cores.KeepLoadApart();
        await using var teams = await LoopbackTeams.StartAsync(cancellationToken);
        var results = bots.SelectMany(bot => (string[])[bot, $"{bot}, {Again}"]).ToDictionary(bot => bot, _ => new List<Beginning>(), StringComparer.Ordinal);

        for (var time = 0; time < times; time++)
        {
            foreach (var bot in bots)
            {
                using var folder = new TemporaryFolder();
                results[bot].Add(await StartAsync(bot, teams, folder, cancellationToken));
                results[$"{bot}, {Again}"].Add(await StartAsync(bot, teams, folder, cancellationToken));
            }
        }

        Print(results);
    }

    private static async Task<Beginning> StartAsync(string name, LoopbackTeams teams, TemporaryFolder folder, CancellationToken cancellationToken)
    {
        await using var bot = BotProcess.Start(BotPrograms.Create(name, teams, folder.Path));
        await bot.BecomeReadyAsync(cancellationToken);
        var processor = bot.Figures().Processor;
        await Task.Delay(Rest, TimeProvider.System, cancellationToken);

        return new(bot.StartToReady.TotalMilliseconds, processor.TotalMilliseconds, bot.Figures().ResidentMegabytes);
    }

    private static void Print(Dictionary<string, List<Beginning>> results)
    {
        var table = new Table("start to ready", "ms, median", "least", "most", "processor ms", $"MB {Rest.TotalSeconds} s later");

        foreach (var (bot, starts) in results)
        {
            double?[] times = [.. starts.Select(start => start.Milliseconds)];
            table.Add(
                bot,
                Table.Number(Median.Of(times)),
                Table.Number(times.Min()),
                Table.Number(times.Max()),
                Table.Number(Median.Of(starts.Select(start => (double?)start.ProcessorMilliseconds))),
                Table.Number(Median.Of(starts.Select(start => (double?)start.Megabytes))));
        }

        table.Print();
        ReportJson.Print(results);
    }

    private sealed record Beginning(double Milliseconds, double ProcessorMilliseconds, double Megabytes);
}
