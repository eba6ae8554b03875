using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Register;

/// <summary>While the register could not be read yet, nothing is said to be missing from it.</summary>
public sealed class RegisterAwayTests : IAsyncLifetime
{
    private AnswerBot? bot;

    private AnswerBot Bot => bot!;

    public async ValueTask InitializeAsync()
    {
        bot = await AnswerBot.StartAsync();
        await SqlAsync("""ALTER TABLE "RegisterHeads" RENAME TO "Elsewhere" """);
    }

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    [Theory]
    [InlineData("item 4a")]
    [InlineData("initiatives")]
    [InlineData("events")]
    [InlineData("materials")]
    [InlineData("translation progress for Thai")]
    public async Task An_answer_says_that_it_can_not_be_read(string question)
    {
        var card = (await Bot.AskAsync(question)).Card();

        card.Lines().ShouldContain(line => line.StartsWith("What is recorded beside the plan can't be read just now.", StringComparison.Ordinal));
        card.Lines().ShouldNotContain(line => line.StartsWith("Not reported", StringComparison.Ordinal));
        $"{card["fallbackText"]}".ShouldStartWith("What is recorded beside the plan can't be read just now.");
    }

    [Fact]
    public async Task Nobody_is_said_to_be_silent() =>
        (await Bot.AskAsync("which countries haven't sent anything", "a:1", "coordinator")).Message!.Text.ShouldStartWith("What is recorded beside the plan can't be read just now.");

    [Fact]
    public async Task Once_it_can_be_read_it_is()
    {
        await Bot.AskAsync("item 4a");
        await SqlAsync("""ALTER TABLE "Elsewhere" RENAME TO "RegisterHeads" """);

        var card = (await Bot.AskAsync("item 4a")).Card();

        card.Lines().ShouldContain(line => line.StartsWith("Not reported", StringComparison.Ordinal));
        card.Lines().ShouldNotContain(line => line.Contains("can't be read"));
    }

    private async Task SqlAsync(string sql)
    {
        await using var db = await Bot.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken);
    }
}
