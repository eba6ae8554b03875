using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Tests.Understanding.Digests;

namespace TipEngage.Tests.Hosting;

/// <summary>What people type of a digest, from the wire to the row.</summary>
public sealed class DigestTalkOverTheWireTests(RunningService service) : IClassFixture<RunningService>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_sentence_sets_is_in_the_row()
    {
        foreach (var (text, when) in Some(DigestTalk.Settings.Select(row => row.Data)))
        {
            await ChangeAsync(digests => digests.ExecuteDeleteAsync(Cancellation));
            await SayAsync(text);

            var row = (await RowsAsync()).ShouldHaveSingleItem(text);
            var told = $"{(DayOfWeek)row.Day} {row.Minute / 60:00}:{row.Minute % 60:00} {row.Zone}";
            foreach (var part in when.Split(' '))
                told.ShouldContain(part, customMessage: text);
        }
    }

    [Fact]
    public async Task What_a_sentence_wants_is_done_and_what_is_of_something_else_touches_no_digest()
    {
        foreach (var (text, wish) in Some(DigestTalk.Steps.Select(row => row.Data).Concat(DigestTalk.OfSomethingElse.Select(row => (row.Data, "")))))
        {
            await ChangeAsync(digests => digests.ExecuteDeleteAsync(Cancellation));
            await SayAsync("digest thursday 08:30 Asia/Bangkok");
            var isPaused = wish == "Resume";
            await ChangeAsync(digests => digests.ExecuteUpdateAsync(change => change.SetProperty(one => one.IsPaused, isPaused), Cancellation));

            await SayAsync(text);

            (await RowsAsync()).Select(row => $"{(DayOfWeek)row.Day} {row.Minute} {row.IsPaused}").ShouldBe(wish == "Stop" ? [] : [$"Thursday 510 {wish == "Pause"}"], text);
        }
    }

    /// <summary>Every fifth: how each is understood is tested without the wire.</summary>
    private static IEnumerable<(string, string)> Some(IEnumerable<(string, string)> all) => all.Where((_, at) => at % 5 == 0);

    private async Task SayAsync(string text)
    {
        var said = await service.Teams.As(service.Teams.World.Coordinator).SayAsync(text, cancellationToken: Cancellation);
        await said.WaitForMessageAsync(cancellationToken: Cancellation);
    }

    private async Task<IReadOnlyList<DigestRow>> RowsAsync()
    {
        await using var db = await ContextAsync();
        return await db.Digests.AsNoTracking().ToArrayAsync(Cancellation);
    }

    private async Task ChangeAsync(Func<DbSet<DigestRow>, Task<int>> change)
    {
        await using var db = await ContextAsync();
        await change(db.Digests);
    }

    private async Task<TipDbContext> ContextAsync() => await service.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(Cancellation);
}
