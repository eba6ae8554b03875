using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Benchmarks.Reports;
using TipEngage.Benchmarks.Understood;
using TipEngage.Data;
using TipEngage.Plans.Import;
using TipEngage.Register;

namespace TipEngage.Benchmarks;

/// <summary>The same questions to a plan alone and to one with a long history, in turn, so that both meet the same machine.</summary>
internal static class RegisterBenchmark
{
    private const string Plan = "2018-20";
    private const int Items = 1_000;
    private const int Changes = 100_000;
    private const int ChangesAtOnce = 5_000;
    private const int Rounds = 7;
    private const int QuestionsOfRound = 400;

    private static readonly string[] questions = ["item {0}", "history of {0}", "who is doing item {0}", "items {0} and 7"];

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var alone = await StartAsync(cancellationToken);
        await using var full = await StartAsync(cancellationToken);
        await FillAsync(full, cancellationToken);

        var table = new Table("question", "plan alone, us", "with the register, us", "ratio");
        foreach (var question in questions)
        {
            List<double?> without = [];
            List<double?> with = [];
            for (var round = 0; round <= Rounds; round++)
            {
                var (one, other) = (await AskAsync(alone, question, cancellationToken), await AskAsync(full, question, cancellationToken));
                if (round == 0)
                    continue;

                without.Add(one);
                with.Add(other);
            }

            table.Add(question, Table.Number(Median.Of(without)), Table.Number(Median.Of(with)), Table.Number(Median.Of(with) / Median.Of(without), "0.00"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Items} items, {Changes} changes, medians of {Rounds} rounds of {QuestionsOfRound} questions in this process"));
        table.Print();
    }

    private static async Task<AskedBot> StartAsync(CancellationToken cancellationToken)
    {
        var bot = await AskedBot.StartAsync(cancellationToken);
        await bot.Services.GetRequiredService<ImportPlan>().ImportAsync(Document(), null, cancellationToken);
        return bot;
    }

    private static byte[] Document()
    {
        var text = new StringBuilder("Forward Work Plan: 2018-20\n\nAction\tStatus\n");
        for (var item = 1; item <= Items; item++)
            text.Append(CultureInfo.InvariantCulture, $"<p>{item}. Share information of kind {item} with members.</p>\t<p>For action \u2013 2018-20.</p>\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Writes the history as it would have become, without making each of its changes.</summary>
    private static async Task FillAsync(AskedBot bot, CancellationToken cancellationToken)
    {
        var contexts = bot.Services.GetRequiredService<IDbContextFactory<TipDbContext>>();
        for (var position = 1; position <= Changes; position += ChangesAtOnce)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            db.RegisterChanges.AddRange(Enumerable.Range(position, ChangesAtOnce).Select(Change));
            await db.SaveChangesAsync(cancellationToken);
        }

        await using var last = await contexts.CreateDbContextAsync(cancellationToken);
        last.RegisterHeads.Add(new() { Plan = Plan, Position = Changes });
        last.RegisterRows.AddRange(Enumerable.Range(1, Items).Select(Row));
        await last.SaveChangesAsync(cancellationToken);
    }

    private static RegisterChangeRow Change(int position) => new()
    {
        Plan = Plan,
        Position = position,
        ChangeId = Guid.NewGuid(),
        Kind = nameof(RegisterKind.Progress),
        Subject = ItemOf(position),
        Version = 1 + ((position - 1) / Items),
        Item = ItemOf(position),
        At = new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(position / 2),
        TenantId = "tenant",
        ById = "coordinator",
        ByName = "Coordinator",
        Fields = RegisterJson.Write([new FieldChange(RegisterFields.Note, $"note {position - Items}", $"note {position}")]),
        Tlp = (int)Tlp.Green,
    };

    private static RegisterRow Row(int item) => new()
    {
        Plan = Plan,
        Kind = nameof(RegisterKind.Progress),
        Subject = ItemOf(item),
        Version = Changes / Items,
        Position = Changes - Items + item,
        Item = ItemOf(item),
        Fields = RegisterJson.Write(new Dictionary<string, string> { [RegisterFields.State] = "in_progress", [RegisterFields.Note] = $"note {Changes - Items + item}" }),
        Tlp = (int)Tlp.Green,
        RecordedAt = new DateTimeOffset(2018, 2, 1, 0, 0, 0, TimeSpan.Zero),
        ById = "coordinator",
        ByName = "Coordinator",
    };

    private static string ItemOf(int position) => (1 + ((position - 1) % Items)).ToString(CultureInfo.InvariantCulture);

    /// <returns>Microseconds for one question.</returns>
    private static async Task<double?> AskAsync(AskedBot bot, string question, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        for (var index = 0; index < QuestionsOfRound; index++)
        {
            var item = (1 + (index * 37 % Items)).ToString(CultureInfo.InvariantCulture);
            await bot.AskAsync(new Utterance("", "en", string.Format(CultureInfo.InvariantCulture, question, item), "", [], "2018-03-01", null, null), cancellationToken);
        }

        return watch.Elapsed.TotalMicroseconds / QuestionsOfRound;
    }
}
