using Microsoft.Extensions.DependencyInjection;
using TipEngage.Practices.Library;
using TipEngage.Register;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Library;

/// <summary>Whichever database it is, the same questions find the same practices in the same order, with the same counts.</summary>
public sealed class SameRankingTests(PostgresServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_databases_answer_every_query_alike()
    {
        await using var sqlite = TestDatabase.Sqlite();
        await using var postgres = await TestDatabase.PostgreSqlAsync(server, Cancellation);

        var (one, other) = (await AnswersAsync(sqlite), await AnswersAsync(postgres));

        one.Count.ShouldBe(LabelledQuery.All.Count * 2);
        one.ShouldAllBe(answer => answer.Length > 0);
        other.ShouldBe(one);
    }

    private static async Task<IReadOnlyList<string>> AnswersAsync(TestDatabase database)
    {
        await using var services = await database.OpenAsync(TimeProvider.System, Cancellation, services => services.AddSingleton<PracticeLibrary>());
        await SampleShelf.PutAsync(services, [.. SamplePractice.Make(500).Select(practice => practice.ToRow())]);
        var library = services.GetRequiredService<PracticeLibrary>();
        List<string> answers = [];
        foreach (var query in LabelledQuery.All)
        {
            foreach (var widest in new[] { Tlp.Clear, Tlp.Green })
            {
                var page = await library.SearchAsync(new(query.Text, [], widest) { Take = 50 }, Cancellation);
                answers.Add($"{query.Text}: {page.Total} {page.IsNear} [{string.Join(' ', page.Practices.Select(found => found.Number))}] {string.Join(' ', page.Facets.Select(facet => $"{facet.Label}={facet.Count}"))}");
            }
        }

        return answers;
    }
}
