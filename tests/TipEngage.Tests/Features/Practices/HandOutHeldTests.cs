using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Features.Practices;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Practices;

/// <summary>Whoever asks a coordinator for what is held about them gets it from the operator, in a file.</summary>
public sealed class HandOutHeldTests : IAsyncLifetime
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
    private readonly StringWriter said = new();

    private AnswerBot? bot;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => bot = await AnswerBot.StartAsync();

    public async ValueTask DisposeAsync()
    {
        File.Delete(file);
        await said.DisposeAsync();
        await bot!.DisposeAsync();
    }

    [Fact]
    public async Task By_the_reference_of_what_they_shared_it_is_written_once_and_that_it_was_is_kept()
    {
        await new FormWalk(bot!, "submitter").ShareAsync();

        (await RunAsync("PP-0001", file)).ShouldBe(0);

        var held = JsonNode.Parse(await File.ReadAllTextAsync(file, Cancellation))!;
        held["practices"]!.AsArray().Single()!["reference"]!.ToString().ShouldBe("PP-0001");
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await using var db = await bot!.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(Cancellation);
        (await db.AuditRows.CountAsync(row => row.Action == "held.export" && row.Subject == held["personId"]!.ToString(), Cancellation)).ShouldBe(1);

        (await RunAsync("PP-0001", file)).ShouldBe(1);
        said.ToString().ShouldContain("is there already");
    }

    [Theory]
    [InlineData("PP-0099")]
    [InlineData("8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4")]
    public async Task Of_whom_nothing_is_known_no_file_is_written(string whose)
    {
        (await RunAsync(whose, file)).ShouldBe(1);

        said.ToString().ShouldContain($"Nothing is held under {whose}.");
        File.Exists(file).ShouldBeFalse();
    }

    private Task<int> RunAsync(params string[] asked) => HandOutHeld.RunAsync(bot!.Services, asked, said, said, Cancellation);
}
