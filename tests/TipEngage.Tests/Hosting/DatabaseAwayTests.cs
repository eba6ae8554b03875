using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace TipEngage.Tests.Hosting;

/// <summary>What people get while the database is away: the plan is in memory.</summary>
public sealed class DatabaseAwayTests(RunningService service) : IClassFixture<RunningService>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("workplan.item", """{"item":"4b"}""", "Following the Money")]
    [InlineData("workplan.list", "{}", "4c")]
    [InlineData("workplan.materials", "{}", "Materials")]
    [InlineData("workplan.events", "{}", "Events")]
    [InlineData("workplan.about", "{}", "Forward Work Plan")]
    [InlineData("help.show", "{}", "item 4b")]
    public async Task A_button_that_shows_something_is_answered(string verb, string data, string words)
    {
        await TakeInboxAwayAsync();

        var pressed = await service.Teams.As(service.Teams.World.Member)
            .ExecuteAsync("1", verb, JsonNode.Parse(data)!.AsObject(), cancellationToken: Cancellation);

        var answer = pressed.Json.ShouldNotBeNull();
        answer.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");
        answer.GetProperty("value").GetProperty("fallbackText").GetString()!.ShouldContain(words, Case.Insensitive);
    }

    private async Task TakeInboxAwayAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={service.DatabaseFiles.First()}");
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "DROP TABLE IF EXISTS \"AcceptedActivities\"; DROP TABLE IF EXISTS \"UnhandledActivities\"";
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
