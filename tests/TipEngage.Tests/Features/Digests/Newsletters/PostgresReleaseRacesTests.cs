using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices.Library;

namespace TipEngage.Tests.Features.Digests.Newsletters;

public sealed class PostgresReleaseRacesTests(PostgresServer server) : ReleaseRacesTests(server)
{
    private readonly LibraryTurn turn = new();

    protected override void Add(IServiceCollection services)
    {
        base.Add(services);
        services.ConfigureDbContext<PostgresTipDbContext>(options => options.AddInterceptors(turn));
    }

    [Fact]
    public async Task What_waits_to_be_withdrawn_until_a_release_is_kept_loses_its_title_there()
    {
        var services = await OpenAsync();
        var row = SamplePractice.Make(1).Single().ToRow();
        await SampleShelf.PutAsync(services, [row]);
        await using var db = await ContextAsync(services);
        await using var release = await db.Database.BeginTransactionAsync(Cancellation);
        await db.LibraryHeads.ExecuteUpdateAsync(change => change.SetProperty(head => head.Position, head => head.Position), Cancellation);
        var reference = PracticeReference.Of(row.Number!.Value);
        db.Newsletters.Add(Released(reference));
        await db.SaveChangesAsync(Cancellation);

        var asked = turn.AskedAsync();
        var withdrawal = Task.Run(() => WithdrawAsync(services, row), Cancellation);
        await Task.WhenAny(asked, withdrawal);
        await release.CommitAsync(Cancellation);
        await withdrawal;

        (await db.Newsletters.AsNoTracking().SingleAsync(Cancellation)).Text.ShouldBe($"- {reference}\n");
    }

    private NewsletterRow Released(string reference) => new()
    {
        TenantId = "tenant",
        Number = 1,
        Language = "en",
        Tlp = 0,
        From = Clock.GetUtcNow().AddDays(-7),
        Until = Clock.GetUtcNow(),
        Subject = "News",
        Introduction = "",
        Text = $"- {reference} · Clauses in tenders\n",
        Html = $"<li>{reference} · Clauses in tenders</li>",
        MadeById = First.Id,
        MadeAt = Clock.GetUtcNow(),
        ReleasedAt = Clock.GetUtcNow(),
        ReleasedById = First.Id,
    };
}
