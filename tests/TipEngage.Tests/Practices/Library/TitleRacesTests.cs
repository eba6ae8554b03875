using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices.Review;

namespace TipEngage.Tests.Practices.Library;

/// <summary>Titles that are taken out of one newsletter in the same second are all gone from it.</summary>
public abstract class TitleRacesTests : ReviewTests
{
    private const int Rounds = 30;

    protected TitleRacesTests()
    {
    }

    protected TitleRacesTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task Two_people_who_withdraw_what_one_newsletter_names_take_both_titles_out()
    {
        var replicas = await ReplicasAsync();
        PracticeRow[] rows = [.. SamplePractice.Make(2 * Rounds).Select(one => one.ToRow())];
        await SampleShelf.PutAsync(replicas[0], rows);
        foreach (var (round, pair) in rows.Chunk(2).Index())
        {
            string[] references = [.. pair.Select(row => PracticeReference.Of(row.Number!.Value))];
            await ReleasedAsync(replicas[0], round + 1, references);

            await Task.WhenAll(pair.Select((row, place) => Task.Run(() => WithdrawAsync(replicas[place % replicas.Length], row), Cancellation)));

            await using var db = await ContextAsync(replicas[0]);
            var left = await db.Newsletters.AsNoTracking().SingleAsync(one => one.Number == round + 1, Cancellation);
            (left.Text, left.Html).ShouldBe((string.Concat(references.Select(one => $"- {one}\n")), string.Concat(references.Select(one => $"<li>{one}</li>"))));
        }
    }

    private static async Task WithdrawAsync(IServiceProvider services, PracticeRow row) =>
        (await services.GetRequiredService<WithdrawPractice>().WithdrawAsync(new(row.TenantId, row.OwnerId, null), row.Id, Cancellation)).ShouldBeOfType<PracticeOutcome.Done>();

    private async Task ReleasedAsync(IServiceProvider services, int number, IReadOnlyList<string> references)
    {
        await using var db = await ContextAsync(services);
        db.Newsletters.Add(new()
        {
            TenantId = "tenant",
            Number = number,
            Language = "en",
            Tlp = 0,
            From = Clock.GetUtcNow().AddDays(-7),
            Until = Clock.GetUtcNow(),
            Subject = "News",
            Introduction = "",
            Text = string.Concat(references.Select(one => $"- {one} · Clauses in tenders\n")),
            Html = string.Concat(references.Select(one => $"<li>{one} · Clauses in tenders</li>")),
            MadeById = First.Id,
            MadeAt = Clock.GetUtcNow(),
            ReleasedAt = Clock.GetUtcNow(),
            ReleasedById = First.Id,
        });
        await db.SaveChangesAsync(Cancellation);
    }
}
