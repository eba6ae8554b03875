using TipEngage.EndToEnd.Infrastructure;

namespace TipEngage.EndToEnd.Processes;

public sealed class ImportTests : IDisposable
{
    private const string Plan = """
        Forward Work Plan: 2020-21

        Action	Status
        <p>1. Share information.</p>	<p>Ongoing.</p>
        <p>2. Promote <i>Policy Guides</i>.</p>	<p>For action – 2020.</p>
        <p>a. Translate them.</p>	<p>For action – 2020-21.</p>
        """;

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plan_is_imported_once()
    {
        var first = await ImportAsync(Plan);
        var second = await ImportAsync(Plan);

        first.ShouldBe((0, "Imported the work plan 2020-21 with 3 items."));
        second.ShouldBe((0, "The work plan 2020-21 is there already; nothing was changed."));
    }

    [Fact]
    public async Task A_malformed_plan_is_refused_whole_with_line_and_reason()
    {
        var refused = await ImportAsync(Plan.Replace("For action – 2020-21.", "Perhaps one day.", StringComparison.Ordinal));
        var mended = await ImportAsync(Plan);

        refused.Code.ShouldBe(1);
        refused.Said.ShouldStartWith("Line 6: The status \"Perhaps one day.\"");
        refused.Said.ShouldEndWith("Nothing was imported.");
        mended.Said.ShouldBe("Imported the work plan 2020-21 with 3 items.");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said()
    {
        var missing = await RunImportAsync(folder.File("none.txt"));
        var unnamed = await RunImportAsync();

        missing.ShouldBe((1, $"The file {folder.File("none.txt")} cannot be read."));
        unnamed.ShouldBe((1, "Name one file: import FILE"));
    }

    [Fact]
    public async Task Run_from_its_sources_it_reads_a_file_named_from_where_the_command_is_given()
    {
        await File.WriteAllTextAsync(folder.File("plan.txt"), Plan, Cancelled);
        string[] command = ["run", "--no-build", "-c", Repository.Configuration, "--project", Path.Combine(Repository.Root, "src", "TipEngage"), "--", "import", "plan.txt"];

        var imported = await RunAsync(command);

        imported.ShouldBe((0, "Imported the work plan 2020-21 with 3 items."));
    }

    public void Dispose() => folder.Dispose();

    private async Task<(int Code, string Said)> ImportAsync(string plan)
    {
        var file = folder.File("plan.txt");
        await File.WriteAllTextAsync(file, plan, Cancelled);
        return await RunImportAsync(file);
    }

    private Task<(int Code, string Said)> RunImportAsync(params string[] files) => RunAsync([Repository.Program("TipEngage"), "import", .. files]);

    private async Task<(int Code, string Said)> RunAsync(string[] command)
    {
        var environment = new Dictionary<string, string?> { ["ConnectionStrings__TipEngage"] = $"Data Source={folder.File("tipengage.db")}" };
        await using var program = RunningProgram.Start("dotnet", command, environment, folder.Path);
        var code = await program.WaitForExitAsync(Cancelled);
        return (code, (code == 0 ? program.Output : program.Errors)[^1]);
    }
}
