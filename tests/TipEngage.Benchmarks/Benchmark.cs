using System.Runtime.InteropServices;
using TipEngage.Benchmarks.Delivered;
using TipEngage.Benchmarks.MinimalBot;

namespace TipEngage.Benchmarks;

/// <summary>The benchmarks by name.</summary>
internal static class Benchmark
{
    private const string Help = """
        dotnet run -c Release --project tests/TipEngage.Benchmarks -- NAME [options]

        turns     whole turns per second, ours beside the hand-written minimal bot, and what
                  a turn costs beside one without screening and understanding
                  --rounds N        how often each bot is measured, in turn (2)
                  --connections N   people who ask at once (32)
                  --bots A,B        of minimal, remembering, tipengage, published, plain (all)
                  --settled-fast    settled figures only, from a process told to settle at once
                  --quick           half a minute, to see that everything works
        memory    resident memory before, during and after many turns
                  --thousands N     turns in thousands (100)
                  --bot NAME        which bot (tipengage)
        startup   milliseconds from start to ready, processor time of it, and memory at rest;
                  with an empty database, and again with what that start left
                  --times N         starts of each bot (5)
                  --bots A,B        as above
        understanding FILE...
                  labelled sentences that give exactly their items, per language and
                  intent, and the time and bytes that understanding one takes
        safety FILE...
                  labelled disclosures and refusals that are found, harmless texts that are
                  let through, and each text that is judged wrong
        forms FILE...
                  the same for texts of forms: what comes of each kind, and each text that
                  is judged wrong
        learn [--to WEIGHTS] FILE...
                  how well signs of danger that are learned from all authors but one find
                  those of that one, by the middle of the files' names; with --to
                  instead the weights learned from all are written
        register  questions to a plan of a thousand items, alone and with a history of a
                  hundred thousand changes
        submissions
                  whole submissions of practices, from the first press to the receipt
                  --people N        who share at once (50)
                  --each N          submissions of each of them (8)
                  --rounds N        how often on each database, in turn (3)
                  --postgres TEXT   connection string of a server to compare with
        digests   weekly digests of many channels at once: at the limit of a tenant, without
                  it, and a bare loop over the same connector
                  --channels N      how many (10000)
                  --at-once N       how many are on the wire at once (1)
                  --postgres TEXT   connection string of a server; else SQLite
        library   ranked, filtered and counted questions to libraries of several sizes
                  --sizes A,B       practices in each (1000,10000,100000)
                  --postgres TEXT   connection string of a server to compare with
        pieces    parts of a turn and of screening by themselves; options are those of
                  BenchmarkDotNet, as --filter *Screening*
        """;

    public static async Task<Outcome> RunAsync(string[] args)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

        try
        {
            return args switch
            {
                ["pieces", .. var rest] => PiecesBenchmark.Run(rest),
                ["safety", .. var rest] => JudgeSafety(rest),
                ["forms", .. var rest] => JudgeForms(rest),
                ["learn", "--to", var weights, .. var rest] => Learn(weights, rest),
                ["learn", .. var rest] => Learn(null, rest),
                ["understanding", .. var rest] => await UnderstandAsync(rest, stop.Token),
                _ => await RunAsync(args.FirstOrDefault(), new Arguments(args.Skip(1)), stop.Token),
            };
        }
        catch (BenchmarkException failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return Outcome.Failed;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Outcome.Failed;
        }

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stop.Cancel();
        }
    }

    private static Outcome JudgeSafety(string[] files)
    {
        SafetyBenchmark.Run(files);
        return Outcome.Done;
    }

    private static Outcome JudgeForms(string[] files)
    {
        FormsBenchmark.Run(files);
        return Outcome.Done;
    }

    private static Outcome Learn(string? weights, string[] files)
    {
        LearningBenchmark.Run(weights, files);
        return Outcome.Done;
    }

    private static async Task<Outcome> UnderstandAsync(string[] arguments, CancellationToken cancellationToken)
    {
        await UnderstandingBenchmark.RunAsync(arguments, cancellationToken);
        return Outcome.Done;
    }

    private static async Task<Outcome> RunAsync(string? name, Arguments arguments, CancellationToken cancellationToken)
    {
        switch (name)
        {
            case "turns":
                await TurnsBenchmark.RunAsync(arguments, cancellationToken);
                return Outcome.Done;
            case "memory":
                await MemoryBenchmark.RunAsync(arguments, cancellationToken);
                return Outcome.Done;
            case "startup":
                await StartupBenchmark.RunAsync(arguments, cancellationToken);
                return Outcome.Done;
            case "register":
                await RegisterBenchmark.RunAsync(cancellationToken);
                return Outcome.Done;
            case "submissions":
                await SubmissionsBenchmark.RunAsync(arguments, cancellationToken);
                return Outcome.Done;
            case "digests":
                await DigestsBenchmark.RunAsync(arguments, cancellationToken);
                return Outcome.Done;
            case "bare-sender":
                await BareSender.RunAsync(arguments, cancellationToken);
                return Outcome.Done;
            case "library":
                await LibraryBenchmark.RunAsync(arguments, cancellationToken);
                return Outcome.Done;
            case "minimal-bot":
                await HandWrittenBot.RunAsync(arguments, cancellationToken);
                return Outcome.Done;
            default:
                Console.WriteLine(Help);
                return Outcome.Misused;
        }
    }
}
