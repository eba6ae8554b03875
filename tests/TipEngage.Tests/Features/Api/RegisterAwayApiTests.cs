using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;

namespace TipEngage.Tests.Features.Api;

/// <summary>A program is told to come again where the register can't be read, and gets no empty one.</summary>
public sealed class RegisterAwayApiTests(RegisterAwayApiTests.Host host) : IClassFixture<RegisterAwayApiTests.Host>
{
    [Theory]
    [InlineData("items")]
    [InlineData("items/4a/progress")]
    [InlineData("events")]
    public async Task It_is_to_be_asked_later(string path)
    {
        await using (var db = await host.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken))
            await db.Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "RegisterHeads" """, TestContext.Current.CancellationToken);

        var answer = await host.SendAsync(HttpMethod.Get, path, host.Teams.World.Member);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.ShouldNotBeNull();
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    public sealed class Host() : ApiHost(null);
}
