using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Features.Digests.Newsletters;
using TipEngage.Plans;
using TipEngage.Practices;
using TipEngage.Practices.Library;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices.Library;
using TipEngage.Tests.Practices.Review;

namespace TipEngage.Tests.Features.Digests.Newsletters;

/// <summary>A newsletter that is released in the second in which a practice is withdrawn does not keep its title.</summary>
public abstract class ReleaseRacesTests : ReviewTests
{
    private const int Rounds = 30;

    protected ReleaseRacesTests()
    {
    }

    protected ReleaseRacesTests(PostgresServer server) : base(server)
    {
    }

    protected override void Add(IServiceCollection services)
    {
        base.Add(services);
        services.Configure<AsOfOptions>(_ => { });
        services.AddSingleton<AsOfClock>().AddSingleton<NewsletterDesk>();
    }

    [Fact]
    public async Task What_is_withdrawn_after_it_was_written_and_before_it_is_kept_has_it_written_anew()
    {
        var services = await OpenAsync();
        PracticeRow[] rows = [.. SamplePractice.Make(2).Select(one => one.ToRow())];
        await SampleShelf.PutAsync(services, rows);
        var (desk, times) = (services.GetRequiredService<NewsletterDesk>(), 0);
        var draft = await desk.DraftAsync(First, Cancellation);

        var released = await desk.ReleaseAsync(
            draft, draft.Version, First.Id,
            async () =>
            {
                var text = await WriteAsync(services);
                if (times++ == 0)
                    await WithdrawAsync(services, rows[0]);
                return (text, text);
            },
            Cancellation);

        released.ShouldNotBeNull().Text!.ShouldStartWith("- PP-0002 · ");
        (times, released.Html, released.ReleasedById).ShouldBe((2, released.Text, First.Id));
    }

    [Fact]
    public async Task Whoever_is_first_its_title_is_gone_after_both()
    {
        var replicas = await ReplicasAsync();
        PracticeRow[] rows = [.. SamplePractice.Make(Rounds).Select(one => one.ToRow())];
        await SampleShelf.PutAsync(replicas[0], rows);
        foreach (var row in rows)
        {
            var desk = replicas[^1].GetRequiredService<NewsletterDesk>();
            var draft = await desk.DraftAsync(First, Cancellation);

            await Task.WhenAll(
                Task.Run(() => WithdrawAsync(replicas[0], row), Cancellation),
                Task.Run(() => desk.ReleaseAsync(draft, draft.Version, First.Id, async () => await WriteAsync(replicas[^1]) is var text ? (text, text) : default, Cancellation), Cancellation));

            var text = (await desk.FindAsync(draft.TenantId, draft.Number, Cancellation))!.Text;
            text.ShouldNotBeNull().ShouldNotContain($"{PracticeReference.Of(row.Number!.Value)} · ");
        }
    }

    /// <summary>What the library shows, as a newsletter names it.</summary>
    private static async Task<string> WriteAsync(IServiceProvider services)
    {
        await using var db = await ContextAsync(services);
        var shown = await PracticeLibrary.Shown(db, LibraryCircles.WidestFor(Role.Member)).OrderBy(row => row.Number).ToArrayAsync(Cancellation);
        return string.Concat(shown.Select(PublishedPractice.Of).Select(one => $"- {one.Reference} · {one.Title}\n"));
    }

    private protected static async Task WithdrawAsync(IServiceProvider services, PracticeRow row) =>
        (await services.GetRequiredService<WithdrawPractice>().WithdrawAsync(new(row.TenantId, row.OwnerId, null), row.Id, Cancellation)).ShouldBeOfType<PracticeOutcome.Done>();
}
