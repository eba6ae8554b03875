using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Practices;

/// <summary>A service, and somebody who fills in its form.</summary>
public abstract class FormTests : IAsyncLifetime
{
    private protected AnswerBot? bot;
    private protected FormWalk? walk;

    public async ValueTask InitializeAsync()
    {
        bot = await AnswerBot.StartAsync();
        walk = new(bot, "submitter");
    }

    public async ValueTask DisposeAsync()
    {
        await bot!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected async Task<PracticeRow[]> RowsAsync()
    {
        await using var db = await bot!.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await db.Practices.AsNoTracking().ToArrayAsync(TestContext.Current.CancellationToken);
    }
}
