using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using TipEngage.EndToEnd.Infrastructure;
using TipEngage.Simulator;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.EndToEnd.Processes;

/// <summary>Twenty people at a time share two hundred practices, while the process is killed again and again.</summary>
public sealed class SubmissionKillTests(PostgresServer server) : IClassFixture<PostgresServer>, IDisposable
{
    private const int EachShares = 5;
    private const int AtOnceEach = 4;
    private const int Kills = 10;

    private static readonly string[] way = ["Draft>Submitted", "Submitted>Screening", "Screening>InReview"];

    private readonly TemporaryFolder folder = new();
    private readonly Random random = new(20261129);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public Task On_SQLite_every_accepted_step_is_there_and_nothing_is_doubled() =>
        ShareAndKillAsync(new Dictionary<string, string?>(), $"Data Source={folder.File("tipengage.db")}", database => new SqliteConnection(database));

    [Fact]
    public async Task On_PostgreSQL_every_accepted_step_is_there_and_nothing_is_doubled()
    {
        var database = await server.CreateDatabaseAsync(Cancelled);
        await ShareAndKillAsync(new Dictionary<string, string?> { ["Database:Provider"] = "PostgreSql" }, database, name => new NpgsqlConnection(name));
        await server.DropDatabaseAsync(database);
    }

    public void Dispose() => folder.Dispose();

    private async Task ShareAndKillAsync(Dictionary<string, string?> settings, string database, Func<string, DbConnection> connect)
    {
        await using var teams = await TeamsSimulator.StartAsync(cancellationToken: Cancelled);
        foreach (var (key, value) in teams.Settings)
            settings[key] = value;
        settings["PublicUrl"] = "https://tipengage.example";
        await using var service = new MortalService(teams, settings, database, folder.Path);
        await service.StartAsync(Cancelled);
        var submitters = teams.World.Personas.Select(persona => new Submitter(teams.As(persona), service)).ToArray();
        var sharing = Task.WhenAll(submitters.SelectMany(one => Enumerable.Range(0, AtOnceEach).Select(_ => one.ShareSeveralAsync(EachShares, Cancelled))));

        foreach (var moment in Moments(submitters.Length * AtOnceEach * EachShares * Submitter.Steps))
        {
            service.Open();
            await service.KillAtAsync(moment, sharing, Cancelled);
            await service.StartAsync(Cancelled);
            EveryAcceptedStepIsThere(await HeldAsync(), submitters);
        }

        service.Open();
        await sharing;
        service.KilledInTheMiddle.ShouldBeGreaterThan(Kills / 2);
        EveryPracticeIsThereOnce(await HeldAsync(), submitters);

        async Task<IReadOnlyList<HeldPractice>> HeldAsync()
        {
            await using var connection = connect(database);
            return await HeldPractice.ReadAsync(connection, Cancelled);
        }
    }

    private IEnumerable<int> Moments(int steps) => random.GetItems(Enumerable.Range(1, steps * 9 / 10).ToArray(), Kills).Order();

    private static void EveryAcceptedStepIsThere(IReadOnlyList<HeldPractice> held, Submitter[] submitters)
    {
        foreach (var shared in submitters.SelectMany(one => one.Shared).Where(one => one.Fields.Count > 0))
        {
            var practice = held.Where(one => one.Id == shared.Id).ShouldHaveSingleItem();
            var values = practice.Draft ?? practice.Submitted.ShouldNotBeNull();
            foreach (var (field, value) in shared.Fields)
                values[field].ShouldBe(value);
            if (shared.Reference is { } reference)
                practice.Reference.ShouldBe(reference);
        }
    }

    private static void EveryPracticeIsThereOnce(IReadOnlyList<HeldPractice> held, Submitter[] submitters)
    {
        EveryAcceptedStepIsThere(held, submitters);
        held.Select(one => one.Id).ShouldBe(submitters.SelectMany(one => one.Shared).Select(one => one.Id), ignoreOrder: true);
        held.Select(one => one.Reference).Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(1, submitters.Length * AtOnceEach * EachShares).Select(number => $"PP-{number:0000}"));
        foreach (var practice in held)
        {
            practice.Draft.ShouldBeNull();
            practice.Steps.Select(step => $"{step.From}>{step.To}").ShouldBe(way);
        }
    }
}
