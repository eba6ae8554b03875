using System.Diagnostics;
using TipEngage.Benchmarks.Reports;
using TipEngage.Benchmarks.Understood;

namespace TipEngage.Benchmarks;

/// <summary>How many labelled sentences give exactly their items, and what understanding one costs.</summary>
internal static class UnderstandingBenchmark
{
    private const int Rounds = 20;

    public static async Task RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        string[] files = [.. arguments.Where(one => !one.StartsWith("--", StringComparison.Ordinal))];
        if (files is [] || arguments.Except(files).Any())
            throw new BenchmarkException("Name the files with labelled sentences: understanding FILE...");

        await using var bot = await AskedBot.StartAsync(cancellationToken);
        List<Answer> answers = [];
        foreach (var file in files)
        {
            List<Answer> ofFile = [];
            foreach (var one in Utterance.Read(file))
            {
                var (call, items) = await bot.AskAsync(one, cancellationToken);
                ofFile.Add(new(one, call is null ? "silence" : $"{call.Name} {call.Arguments}".TrimEnd(), items));
            }

            Console.WriteLine($"{Path.GetFileName(file)}: {ofFile.Count(one => one.IsRight)} of {ofFile.Count} exactly right");
            answers.AddRange(ofFile);
        }

        PrintWrong(answers);
        Print("language", answers, one => one.Asked.Lang);
        Print("intent", answers, one => one.Asked.Intent);
        PrintConfusion(answers);
        await PrintCostAsync(bot, answers, cancellationToken);
    }

    private static void PrintWrong(IEnumerable<Answer> answers)
    {
        var table = new Table("wrong", "lang", "intent", "expected", "given", "command", "text");
        foreach (var one in answers.Where(one => !one.IsRight))
        {
            table.Add(
                one.Asked.Id, one.Asked.Lang, one.Asked.Intent, string.Join(' ', one.Asked.ItemIds), string.Join(' ', one.Items), one.Command, one.Asked.Text);
        }

        table.Print();
    }

    private static void Print(string heading, IEnumerable<Answer> answers, Func<Answer, string> key)
    {
        var table = new Table(heading, "sentences", "right", "%");
        foreach (var group in answers.GroupBy(key).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var right = group.Count(one => one.IsRight);
            table.Add(group.Key, $"{group.Count()}", $"{right}", Table.Number(100.0 * right / group.Count(), "0.0"));
        }

        table.Print();
    }

    private static void PrintConfusion(IReadOnlyCollection<Answer> answers)
    {
        string[] commands = [.. answers.Select(one => one.Kind).Distinct().Order(StringComparer.Ordinal)];
        var table = new Table(["intent \\ command", .. commands]);
        foreach (var group in answers.GroupBy(one => one.Asked.Intent).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var counts = group.CountBy(one => one.Kind).ToDictionary();
            table.Add([group.Key, .. commands.Select(command => counts.TryGetValue(command, out var count) ? $"{count}" : ".")]);
        }

        table.Print();
    }

    /// <summary>Reading alone, on one core, when the code has warmed up.</summary>
    private static async Task PrintCostAsync(AskedBot bot, IReadOnlyCollection<Answer> answers, CancellationToken cancellationToken)
    {
        var turns = answers.Select(one => (Turn: bot.Turn(one.Asked.Text, one.Asked.Role), one.Asked.Text)).ToArray();
        await ReadAsync();
        await ReadAsync();

        var (bytes, started) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        await ReadAsync();
        var (elapsed, allocated) = (Stopwatch.GetElapsedTime(started), GC.GetAllocatedBytesForCurrentThread() - bytes);

        var count = (double)Rounds * turns.Length;
        var table = new Table("per sentence", "ms", "bytes");
        table.Add("mean", Table.Number(elapsed.TotalMilliseconds / count, "0.0000"), Table.Number(allocated / count));
        table.Print();

        async ValueTask ReadAsync()
        {
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var (turn, text) in turns)
                    await bot.Interpreter.InterpretAsync(turn, text, cancellationToken);
            }
        }
    }

    /// <summary>A sentence and what the bot made of it.</summary>
    private sealed record Answer(Utterance Asked, string Command, string[] Items)
    {
        public bool IsRight => Asked.ItemIds.ToHashSet().SetEquals(Items);

        /// <summary>The command without its ids; of a later feature, which one.</summary>
        public string Kind => Command.Split(' ') is ["not-for-you" or "elsewhere" or "list", var what, ..] ? what : Command.Split(' ')[0];
    }
}
