using System.Diagnostics;
using TipEngage.EndToEnd.Infrastructure;
using TipEngage.Simulator;

namespace TipEngage.EndToEnd.Processes;

public sealed class StartTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static TheoryData<string, string?, string> WrongSettings => new()
    {
        { "MicrosoftAppId", null, "MicrosoftAppId" },
        { "MicrosoftAppId", "tipengage", "MicrosoftAppId" },
        { "MicrosoftAppTenantId", null, "MicrosoftAppTenantId" },
        { "MicrosoftAppType", "Triple", "MicrosoftAppType" },
        { "MicrosoftAppPassword", null, "MicrosoftAppPassword" },
        { "Bot:Cloud", "Mars", "Bot:Cloud" },
        { "Bot:OpenIdMetadata", "http://keys.example/", "Bot:OpenIdMetadata" },
        { "Bot:AuthorityHost", "http://127.0.0.1/", "Bot:AuthorityHost" },
        { "Bot:TrustedServiceUrls:0", "http://teams.example/", "Bot:TrustedServiceUrls" },
        { "Bot:AllowedTenants:0", "everybody", "Bot:AllowedTenants" },
        { "Database:Provider", "Oracle", "Database:Provider" },
        { "WorkPlan:AsOf", "yesterday", "WorkPlan:AsOf" },
        { "Turns:QueueLimit", "many", "Turns:QueueLimit" },
        { "PublicUrl", "tipengage.example", "PublicUrl" },
        { "Turns:TimeLimit", "1.00:00:00", "TimeLimit" },
    };

    [Theory]
    [MemberData(nameof(WrongSettings))]
    public async Task A_wrong_setting_stops_the_start_with_a_sentence_that_names_it(string key, string? value, string named)
    {
        var settings = new Dictionary<string, string?>(Good()) { [key] = value };

        await using var program = Start(settings);
        var code = await program.WaitForExitAsync(Cancelled);

        code.ShouldBe(1);
        program.Errors.ShouldHaveSingleItem().ShouldContain(named);
        program.Output.ShouldNotContain(line => line.Contains("   at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_app_id_it_does_not_listen_to_other_machines()
    {
        await using var program = Start(new Dictionary<string, string?>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = "http://0.0.0.0:0",
        });
        var code = await program.WaitForExitAsync(Cancelled);

        code.ShouldBe(1);
        program.Errors.ShouldHaveSingleItem().ShouldContain("MicrosoftAppId");
    }

    [Fact]
    public async Task It_is_ready_soon_after_the_start()
    {
        await using var teams = await TeamsSimulator.StartAsync(cancellationToken: Cancelled);
        var started = Stopwatch.GetTimestamp();
        await using var service = await RunningService.StartAsync(teams.Settings, folder, Cancelled);
        var lasted = Stopwatch.GetElapsedTime(started);

        TestContext.Current.TestOutputHelper?.WriteLine($"From start to ready on an empty database: {lasted.TotalMilliseconds:F0} ms");
        lasted.ShouldBeGreaterThan(TimeSpan.Zero);
    }

    public void Dispose() => folder.Dispose();

    private static Dictionary<string, string?> Good() => new()
    {
        ["MicrosoftAppId"] = "5b6e0f3a-9c1d-4b7e-8f26-d1a4c7e05b93",
        ["MicrosoftAppTenantId"] = "3d0f6c52-7a84-4e19-b5c3-90e2f81ab64d",
        ["MicrosoftAppType"] = "SingleTenant",
        ["MicrosoftAppPassword"] = "not-a-secret",
    };

    private RunningProgram Start(Dictionary<string, string?> settings)
    {
        var environment = new Dictionary<string, string?>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["ConnectionStrings__TipEngage"] = $"Data Source={folder.File("tipengage.db")}",
        };
        foreach (var (key, value) in settings)
            environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return RunningProgram.Start("dotnet", [Repository.Program("TipEngage")], environment, folder.Path);
    }
}
