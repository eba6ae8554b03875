using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Features.Reviews;
using TipEngage.Practices;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>What a digest told of a practice that has left the library is taken out of it where it was posted.</summary>
public sealed class CorrectedUsesTests : DigestReportTests
{
    private const string Title = "How fees are paid";

    protected override void Add(IServiceCollection services)
    {
        base.Add(services);
        services.AddSingleton<PracticeNews>().AddSingleton<DecidePractice>().AddTransient<ReviewDesk>().AddSingleton<ListUses>().AddTransient<ShowUses>();
    }

    [Fact]
    public async Task A_digest_that_told_of_it_is_written_again_in_its_place_and_tells_of_it_no_more()
    {
        var (bot, practice) = await ToldAsync();
        await LeaveAsync(bot);

        var list = await PressAsync<ShowUses, ShowUses.Data>(bot, new(practice));
        list.Card().Objects().Any(one => one["verb"]?.ToString() == CorrectUses.Data.Verb).ShouldBeTrue();
        var reply = await PressAsync<CorrectUses, CorrectUses.Data>(bot, new(practice));

        reply.Card().Lines().ShouldContain("Digests written anew, without it: 1. Digests that could not be changed: 0.");
        Posted().ShouldHaveSingleItem().Activity.GetRawText().ShouldNotContain(Title);
        reply.Card().Objects().Any(one => one["verb"]?.ToString() == CorrectUses.Data.Verb).ShouldBeFalse();
    }

    [Fact]
    public async Task While_it_is_published_and_for_who_is_no_coordinator_nothing_is_written()
    {
        var (bot, practice) = await ToldAsync();
        (await PressAsync<CorrectUses, CorrectUses.Data>(bot, new(practice))).Card().Lines().ShouldContain("Digests written anew, without it: 0. Digests that could not be changed: 0.");
        await LeaveAsync(bot);

        (await PressAsync<CorrectUses, CorrectUses.Data>(bot, new(practice), World.Member)).Message!.Text!.ShouldContain("coordinators");

        Posted().ShouldHaveSingleItem().Activity.GetRawText().ShouldContain(Title);
    }

    private async Task<(IServiceProvider Bot, Guid Practice)> ToldAsync()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        Clock.SetUtcNow(FirstRun.AddMinutes(-1));
        await PutAsync(bot, 1, Title, PracticeState.Published, Tlp.Clear);
        await RunAsync(bot, FirstRun);
        Posted().ShouldHaveSingleItem().Activity.GetRawText().ShouldContain(Title);
        Clock.Advance(TimeSpan.FromDays(1));
        await using var db = await ContextAsync(bot);
        return (bot, await db.Practices.Select(row => row.Id).SingleAsync(Cancellation));
    }

    private async Task LeaveAsync(IServiceProvider bot)
    {
        await using var db = await ContextAsync(bot);
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        var row = await db.Practices.SingleAsync(Cancellation);
        (row.State, row.StateAt) = (nameof(PracticeState.Withdrawn), Clock.GetUtcNow());
        await LibraryIndex.KeepAsync(db, row, Cancellation);
        await db.SaveChangesAsync(Cancellation);
        await transaction.CommitAsync(Cancellation);
    }
}
