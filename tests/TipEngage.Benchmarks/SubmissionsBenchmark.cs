using System.Diagnostics;
using TipEngage.Benchmarks.Bots;
using TipEngage.Benchmarks.Load;
using TipEngage.Benchmarks.Reports;
using TipEngage.Benchmarks.Surroundings;

namespace TipEngage.Benchmarks;

/// <summary>Whole submissions of practices, from the first press to the receipt, by many people at once, on each database in turn.</summary>
internal static class SubmissionsBenchmark
{
    private const string Sqlite = "SQLite";
    private const string PostgreSql = "PostgreSQL";

    /// <summary>How many people share at once while the service is still being compiled.</summary>
    private const int AtFirst = 2;

    public static async Task RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var people = arguments.Number("--people", 50, 1, 500);
        var each = arguments.Number("--each", 8, 1, 1000);
        var rounds = arguments.Number("--rounds", 3, 1, 20);
        var server = arguments.Text("--postgres");
        arguments.RefuseUnknown();

        Cores.KeepLoadApart();
        await using var teams = await LoopbackTeams.StartAsync(cancellationToken);
        string[] databases = server is null ? [Sqlite] : [Sqlite, PostgreSql];
        var results = databases.ToDictionary(database => database, _ => new List<Round>(), StringComparer.Ordinal);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var database in databases)
                results[database].Add(await RunAsync(teams, database is PostgreSql ? server : null, people, each, cancellationToken));
        }

        Print(results, people);
    }

    private static async Task<Round> RunAsync(LoopbackTeams teams, string? server, int people, int each, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var program = BotPrograms.Create(BotPrograms.TipEngage, teams, folder.Path);
        if (server is not null)
            program = program.With(await OnServerAsync(server, cancellationToken));
        try
        {
            return await MeasureAsync(teams, program, people, each, cancellationToken);
        }
        catch (BenchmarkException failure)
        {
            throw new BenchmarkException($"On {(server is null ? Sqlite : PostgreSql)}: {failure.Message}");
        }
    }

    private static async Task<Round> MeasureAsync(LoopbackTeams teams, BotProgram program, int people, int each, CancellationToken cancellationToken)
    {
        await using var bot = BotProcess.Start(program);
        await bot.BecomeReadyAsync(cancellationToken);
        using var client = new HttpClient { BaseAddress = bot.Address };
        foreach (var few in Enumerable.Range(people, people).Chunk(AtFirst))
            await ShareAsync([.. few.Select(number => new SharingPerson(number, client, teams))], 1, cancellationToken);

        SharingPerson[] crowd = [.. Enumerable.Range(0, people).Select(number => new SharingPerson(number, client, teams))];
        var (before, start) = (bot.Figures(), Stopwatch.GetTimestamp());
        await ShareAsync(crowd, each, cancellationToken);
        return new(
            people * each / Stopwatch.GetElapsedTime(start).TotalSeconds, (bot.Figures().Processor - before.Processor).TotalMilliseconds / people / each,
            [.. crowd.SelectMany(one => one.Presses).Order()], [.. crowd.SelectMany(one => one.Submissions).Order()]);
    }

    private static Task ShareAsync(SharingPerson[] crowd, int each, CancellationToken cancellationToken) => Task.WhenAll(crowd.Select(async person =>
    {
        for (var submission = 0; submission < each; submission++)
            await person.ShareAsync(cancellationToken);
    }));

    private static async Task<Dictionary<string, string>> OnServerAsync(string server, CancellationToken cancellationToken) => new()
    {
        ["Database__Provider"] = "PostgreSql",
        ["ConnectionStrings__TipEngage"] = await ServerDatabase.CreateAsync(server, "submissions", cancellationToken),
    };

    private static void Print(Dictionary<string, List<Round>> results, int people)
    {
        var table = new Table($"{people} at once", "submissions/s", "processor ms each", "press ms, half", "95 %", "99 %", "whole ms, half", "95 %");
        foreach (var (database, rounds) in results)
        {
            table.Add(
                database, Of(round => round.PerSecond), Of(round => round.ProcessorEach), Of(round => round.Presses[round.Presses.Length / 2]), Of(round => round.Presses[round.Presses.Length * 95 / 100]),
                Of(round => round.Presses[round.Presses.Length * 99 / 100]), Of(round => round.Whole[round.Whole.Length / 2]), Of(round => round.Whole[round.Whole.Length * 95 / 100]));

            string Of(Func<Round, double?> figure) => Table.Number(Median.Of(rounds.Select(figure)), "0.0");
        }

        table.Print();
    }

    /// <summary>What was measured in one round; all times in milliseconds, in order.</summary>
    private sealed record Round(double PerSecond, double ProcessorEach, double?[] Presses, double?[] Whole);
}
