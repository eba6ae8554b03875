using TipEngage.Benchmarks.Bots;
using TipEngage.Benchmarks.Reports;
using TipEngage.Benchmarks.Surroundings;

namespace TipEngage.Benchmarks;

/// <summary>Milliseconds from the start of the process, with an empty database, until it says that it is ready.</summary>
internal static class StartupBenchmark
{
    public static async Task RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var times = arguments.Number("--times", 5, 1, 50);
        var bots = arguments.Text("--bots")?.Split(',') ?? [.. BotPrograms.All];
        arguments.RefuseUnknown();

        Cores.KeepLoadApart();
        await using var teams = await LoopbackTeams.StartAsync(cancellationToken);
        var results = bots.ToDictionary(bot => bot, _ => new List<double?>(), StringComparer.Ordinal);

        for (var time = 0; time < times; time++)
        {
            foreach (var bot in bots)
                results[bot].Add(await StartAsync(bot, teams, cancellationToken));
        }

        Print(results);
    }

    private static async Task<double> StartAsync(string name, LoopbackTeams teams, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        await using var bot = BotProcess.Start(BotPrograms.Create(name, teams, folder.Path));
        await bot.BecomeReadyAsync(cancellationToken);

        return bot.StartToReady.TotalMilliseconds;
    }

    private static void Print(Dictionary<string, List<double?>> results)
    {
        var table = new Table("start to ready, ms", "median", "least", "most");

        foreach (var (bot, times) in results)
            table.Add(bot, Table.Number(Median.Of(times)), Table.Number(times.Min()), Table.Number(times.Max()));

        table.Print();
        ReportJson.Print(results);
    }
}
