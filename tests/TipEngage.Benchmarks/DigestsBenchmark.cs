using System.Diagnostics;
using TipEngage.Benchmarks.Bots;
using TipEngage.Benchmarks.Delivered;
using TipEngage.Benchmarks.Reports;
using TipEngage.Benchmarks.Surroundings;

namespace TipEngage.Benchmarks;

/// <summary>Digests of many channels that are due at once: at the limit of a tenant, then without it, then a bare loop over the same connector.</summary>
internal static class DigestsBenchmark
{
    private const int TenantPerSecond = 50;
    private static readonly TimeSpan untilDue = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan pace = TimeSpan.FromMilliseconds(50);

    public static async Task RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var channels = arguments.Number("--channels", 10_000, 1, 100_000);
        var atOnce = arguments.Number("--at-once", 1, 1, 50);
        var server = arguments.Text("--postgres");
        arguments.RefuseUnknown();

        Cores.KeepLoadApart();
        await using var teams = await LoopbackTeams.StartAsync(cancellationToken);
        await using var connector = await CountingConnector.StartAsync(cancellationToken);
        var table = new Table($"{channels} channels", "seconds", "of the limit's", "sends/s", "most in 1 s", "doubled", "processor s per 1000", "MB sent per 1000", "MB at a tenth", "MB at the end");
        await DeliverAsync("at the limit", true);
        await DeliverAsync("without a limit", false);
        await LoopAsync(connector, channels, table, cancellationToken);
        table.Print();

        async Task DeliverAsync(string name, bool isLimited) => Print(table, name, channels, connector, await RunAsync(teams, connector, server, channels, atOnce, isLimited, cancellationToken));
    }

    private static async Task<Used> RunAsync(LoopbackTeams teams, CountingConnector connector, string? server, int channels, int atOnce, bool isLimited, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var program = BotPrograms.Create(BotPrograms.TipEngage, teams, folder.Path).With(new Dictionary<string, string>
        {
            ["Bot__TrustedServiceUrls__0"] = connector.ServiceUrl.AbsoluteUri,
            ["Connector__RateLimits__Enabled"] = isLimited ? "true" : "false",
            ["Digests__Interval"] = "00:00:01",
            ["Digests__AtOnce"] = $"{atOnce}",
            ["Schedules__StartDelay"] = "00:00:00",
        });
        if (server is not null)
            program = program.With(new Dictionary<string, string> { ["Database__Provider"] = "PostgreSql", ["ConnectionStrings__TipEngage"] = await ServerDatabase.CreateAsync(server, "digests", cancellationToken) });

        connector.Clear();
        await using var bot = BotProcess.Start(program);
        await bot.BecomeReadyAsync(cancellationToken);
        await DueDigests.WriteAsync(program.Environment["ConnectionStrings__TipEngage"], server is not null, connector.ServiceUrl, channels, TimeProvider.System.GetUtcNow() + untilDue, cancellationToken);

        await ArriveAsync(connector, Math.Max(1, channels / 10), cancellationToken);
        var (early, sent) = (bot.Figures(), connector.Count);
        await ArriveAsync(connector, channels, cancellationToken);
        var late = bot.Figures();
        return new((late.Processor - early.Processor).TotalSeconds * 1000 / Math.Max(1, channels - sent), early.ResidentMegabytes, late.ResidentMegabytes);
    }

    private static async Task ArriveAsync(CountingConnector connector, int count, CancellationToken cancellationToken)
    {
        while (connector.Count < count)
            await Task.Delay(pace, TimeProvider.System, cancellationToken);
    }

    /// <summary>On the core that the service had, with messages as large as its own.</summary>
    private static async Task LoopAsync(CountingConnector connector, int channels, Table table, CancellationToken cancellationToken)
    {
        var size = connector.Bytes / Math.Max(1, connector.Count);
        connector.Clear();
        using var process = Process.Start(Cores.OnBotCore("dotnet", [typeof(DigestsBenchmark).Assembly.Location, "bare-sender", "--url", connector.ServiceUrl.AbsoluteUri, "--count", $"{channels}", "--bytes", $"{size}"]))!;
        await ArriveAsync(connector, channels, cancellationToken);
        Print(table, "bare loop", channels, connector, null);
        await process.WaitForExitAsync(cancellationToken);
    }

    private static void Print(Table table, string name, int channels, CountingConnector connector, Used? used)
    {
        var seconds = connector.Duration.TotalSeconds;
        table.Add(
            name, Table.Number(seconds, "0.0"), Table.Number(seconds * TenantPerSecond / channels, "0.000"), Table.Number(channels / seconds, "0.0"), $"{connector.MostInASecond()}", $"{connector.Doubled}",
            Table.Number(used?.Processor, "0.00"), Table.Number(connector.Bytes * 1000.0 / channels / 1_000_000, "0.00"), Table.Number(used?.Early), Table.Number(used?.Late));
    }

    /// <summary>What the service used.</summary>
    /// <param name="Processor">Seconds of the processor for a thousand sends, after the first tenth.</param>
    /// <param name="Early">Megabytes in memory after the first tenth.</param>
    /// <param name="Late">Megabytes in memory at the end.</param>
    private sealed record Used(double Processor, double Early, double Late);
}
