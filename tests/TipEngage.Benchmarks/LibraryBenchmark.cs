using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Benchmarks.Reports;
using TipEngage.Benchmarks.Surroundings;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Register;

namespace TipEngage.Benchmarks;

/// <summary>
/// Ranked, filtered and counted questions to libraries of a thousand practices, of ten thousand and of a hundred thousand. The time of the processor,
/// that of the service without the server's, tells what a machine that others use too does not: its 95th percentile stands beside that of the time.
/// </summary>
internal static class LibraryBenchmark
{
    private const int AtOnce = 1_000;
    private const int Questions = 400;
    private const int WarmUp = 50;
    private const int Vocabulary = 20_000;
    private static readonly string[] countries = ["TH", "VN", "ID", "MY", "AU", "PH", "KH", "BD", "LK", "NP", "MM", "LA", "NZ", "SG", "IN"];

    public static async Task RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var sizes = SizesIn(arguments.Text("--sizes") ?? "1000,10000,100000");
        var postgres = arguments.Text("--postgres");
        arguments.RefuseUnknown();
        var table = new Table("database", "practices", "filled in, s", "median, ms", "95th percentile, ms", "processor, ms", "found, median");
        foreach (var size in sizes)
        {
            await MeasureAsync(null, size, table, cancellationToken);
            if (postgres is not null)
                await MeasureAsync(postgres, size, table, cancellationToken);
        }

        table.Print();
    }

    private static int[] SizesIn(string text)
    {
        string[] numbers = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        int[] sizes = [.. numbers.Select(number => int.TryParse(number, CultureInfo.InvariantCulture, out var size) && size is >= 100 and <= 1_000_000 ? size : 0)];
        return sizes is [] || sizes.Contains(0) ? throw new BenchmarkException("--sizes takes numbers from 100 to 1000000, separated by commas.") : sizes;
    }

    private static async Task MeasureAsync(string? postgres, int size, Table table, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        await using var services = Open(folder, postgres is null ? null : await ServerDatabase.CreateAsync(postgres, "library", cancellationToken));
        await services.MigrateTipDataAsync(cancellationToken);
        var watch = Stopwatch.StartNew();
        await FillAsync(services, size, cancellationToken);
        var filled = watch.Elapsed;

        var library = services.GetRequiredService<PracticeLibrary>();
        var random = new Random(7);
        List<double> times = [];
        List<double> work = [];
        List<int> found = [];
        for (var question = -WarmUp; question < Questions; question++)
        {
            var search = Question(random);
            var worked = Environment.CpuUsage.TotalTime;
            watch.Restart();
            var page = await library.SearchAsync(search, cancellationToken);
            if (question < 0)
                continue;

            times.Add(watch.Elapsed.TotalMilliseconds);
            work.Add((Environment.CpuUsage.TotalTime - worked).TotalMilliseconds);
            found.Add(page.Total);
        }

        times.Sort();
        work.Sort();
        found.Sort();
        table.Add(
            postgres is null ? "SQLite" : "PostgreSQL", Table.Number(size), Table.Number(filled.TotalSeconds), Table.Number(times[times.Count / 2], "0.00"), Table.Number(times[times.Count * 95 / 100], "0.00"),
            Table.Number(work[work.Count * 95 / 100], "0.00"), Table.Number(found[found.Count / 2]));
        await using var db = await services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(cancellationToken);
        await db.Database.EnsureDeletedAsync(cancellationToken);
    }

    private static ServiceProvider Open(TemporaryFolder folder, string? postgres)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = postgres is null ? "Sqlite" : "PostgreSql",
            ["ConnectionStrings:TipEngage"] = postgres is null ? $"Data Source={Path.Combine(folder.Path, "library.db")};Pooling=False" : postgres,
        }).Build();
        return new ServiceCollection().AddLogging().AddTipData(settings).AddSingleton<PracticeLibrary>().BuildServiceProvider();
    }

    private static async Task FillAsync(ServiceProvider services, int size, CancellationToken cancellationToken)
    {
        var random = new Random(3);
        for (var first = 1; first <= size; first += AtOnce)
        {
            await using var db = await services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            foreach (var row in Enumerable.Range(first, Math.Min(AtOnce, size - first + 1)).Select(number => Row(number, random)).ToArray())
            {
                db.Practices.Add(row);
                await LibraryIndex.KeepAsync(db, row, cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    private static PracticeRow Row(int number, Random random)
    {
        var at = new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(number);
        return new()
        {
            Id = Guid.NewGuid(),
            Number = number,
            TenantId = "tenant",
            OwnerId = "owner",
            State = nameof(PracticeState.Published),
            Version = 1,
            Level = 0,
            Step = "what",
            Fields = RegisterJson.Write(Fields(random)),
            Tlp = number % 5 == 0 ? 1 : 0,
            Door = "Chat",
            Tongue = "en",
            CreatedAt = at,
            ChangedAt = at,
            PublishedAt = at,
            PublishedVersion = 1,
            Tier = ((Tier)(number % 4)).ToString(),
        };
    }

    private static Dictionary<string, string> Fields(Random random) => new()
    {
        ["title"] = Words(random, 8),
        ["summary"] = Words(random, 50),
        ["howItWorks"] = Words(random, 60),
        ["approach"] = Pick(random, PracticeFields.Approach),
        ["sectors"] = Pick(random, PracticeFields.Sectors),
        ["orgType"] = Pick(random, PracticeFields.OrganisationType),
        ["countries"] = countries[random.Next(countries.Length)],
        ["workplanItems"] = "3a",
        ["language"] = "en",
        ["attribution"] = "type_country",
    };

    /// <summary>Two words in three with a filter, as members ask.</summary>
    private static LibrarySearch Question(Random random) => new(
        Words(random, 1 + random.Next(3)),
        random.Next(3) == 0 ? [] : random.Next(2) == 0
            ? [LibraryLabels.Of(LibraryLabels.Country, countries[random.Next(countries.Length)])]
            : [LibraryLabels.Of(LibraryLabels.Sector, Pick(random, PracticeFields.Sectors))],
        random.Next(2) == 0 ? Tlp.Clear : Tlp.Green);

    private static string Pick(Random random, PracticeField field) => ((FixedChoices)field.Choices!).Values[random.Next(((FixedChoices)field.Choices!).Values.Count)];

    private static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word(random)));

    /// <summary>Few words are frequent, many are rare.</summary>
    private static string Word(Random random)
    {
        var rank = (int)Math.Pow(Vocabulary, random.NextDouble());
        return string.Create(CultureInfo.InvariantCulture, $"w{(char)('a' + (rank % 26))}{(char)('a' + (rank / 26 % 26))}{(char)('a' + (rank / 676 % 26))}{(char)('a' + (rank / 17576 % 26))}k");
    }
}
